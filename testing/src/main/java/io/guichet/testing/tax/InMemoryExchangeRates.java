package io.guichet.testing.tax;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Exchange rates in memory. */
public final class InMemoryExchangeRates implements ExchangeRates {

    private final InMemoryTransactions transactions;
    private final Table<List<?>, ExchangeRate> rows;

    public InMemoryExchangeRates(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public Optional<ExchangeRate> on(Currency currency, LocalDate day) {
        return latest(currency, Integer.MAX_VALUE).stream()
                .filter(rate -> !rate.day().isAfter(day))
                .findFirst();
    }

    @Override
    public List<ExchangeRate> latest(Currency currency, int limit) {
        return rows.rows()
                .filter(rate -> rate.currency().equals(currency))
                .sorted(comparing(ExchangeRate::day).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void save(ExchangeRate rate) {
        transactions.requireUnderWay();
        rows.put(List.of(rate.currency(), rate.day()), rate);
    }
}
