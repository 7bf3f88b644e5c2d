package io.guichet.application.billing.query;

import io.guichet.domain.money.ExchangeRate;

import java.util.Currency;
import java.util.List;

/** The rates that staff entered. */
public interface ListExchangeRates {

    /** The latest of a currency, newest first. */
    List<ExchangeRate> latest(Currency currency, int limit);
}
