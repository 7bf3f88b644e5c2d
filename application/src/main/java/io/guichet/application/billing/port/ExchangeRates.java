package io.guichet.application.billing.port;

import io.guichet.application.billing.query.ListExchangeRates;
import io.guichet.domain.money.ExchangeRate;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What a euro was worth in other currencies. Every adapter passes {@code ExchangeRatesContract}.
 */
public interface ExchangeRates extends ListExchangeRates {

    /** The latest rate of a day up to this one. */
    Optional<ExchangeRate> on(Currency currency, LocalDate day);

    /** Stores a rate; another one of that day is replaced, documents keep what they say. */
    void save(ExchangeRate rate);
}
