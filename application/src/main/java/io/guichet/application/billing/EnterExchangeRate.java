package io.guichet.application.billing;

import io.guichet.domain.money.ExchangeRate;

/**
 * Staff enters what a euro is worth in a currency on a day. What is issued from then on in that
 * currency with VAT states it in euros too; what was issued stays.
 */
public interface EnterExchangeRate {

    Outcome enter(ExchangeRate rate);

    /** How it can end. */
    sealed interface Outcome {

        record Entered() implements Outcome {}

        /** Nobody knows what a euro will be worth. */
        record DayToCome() implements Outcome {}
    }
}
