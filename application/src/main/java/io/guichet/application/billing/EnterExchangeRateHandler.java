package io.guichet.application.billing;

import io.guichet.application.billing.EnterExchangeRate.Outcome.DayToCome;
import io.guichet.application.billing.EnterExchangeRate.Outcome.Entered;
import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.money.ExchangeRate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day has begun when it has in Frankfurt, where rates are published. */
public final class EnterExchangeRateHandler implements EnterExchangeRate {

    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");

    private final ExchangeRates rates;
    private final Transactions transactions;
    private final Clock clock;

    public EnterExchangeRateHandler(ExchangeRates rates, Transactions transactions, Clock clock) {
        this.rates = rates;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome enter(ExchangeRate rate) {
        if (rate.day().isAfter(LocalDate.ofInstant(clock.instant(), FRANKFURT))) {
            return new DayToCome();
        }
        return transactions.required(
                () -> {
                    rates.save(rate);
                    return new Entered();
                });
    }
}
