package io.guichet.testing.session;

import io.guichet.application.session.Attempt;
import io.guichet.application.session.port.Attempts;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.List;

/** Failures in memory. */
public final class InMemoryAttempts implements Attempts {

    private final InMemoryTransactions transactions;
    private final Table<String, Attempt> rows;

    public InMemoryAttempts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public Attempt lock(String key) {
        transactions.hold("attempt " + key);
        return rows.find(key).orElseGet(() -> Attempt.none(key));
    }

    @Override
    public void save(Attempt attempt) {
        transactions.requireHeld("attempt " + attempt.key());
        rows.put(attempt.key(), attempt);
    }

    @Override
    public long failures(Instant since) {
        return rows.rows()
                .filter(row -> !row.lastAt().isBefore(since))
                .mapToLong(Attempt::failures)
                .sum();
    }

    @Override
    public int forget(Instant before) {
        transactions.requireUnderWay();
        List<String> gone =
                rows.rows()
                        .filter(row -> row.lastAt().isBefore(before))
                        .filter(row -> row.blockedUntil().isBefore(before))
                        .map(Attempt::key)
                        .toList();
        gone.forEach(rows::remove);
        return gone.size();
    }
}
