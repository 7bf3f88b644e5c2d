package io.guichet.testing.billing;

import io.guichet.application.billing.port.ExportTurns;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Optional;

/** Turns in memory. */
public final class InMemoryExportTurns implements ExportTurns {

    private final InMemoryTransactions transactions;
    private final Table<CustomerNumber, ExportTurn> turns;

    public InMemoryExportTurns(InMemoryTransactions transactions) {
        this.transactions = transactions;
        turns = new Table<>(transactions);
    }

    @Override
    public Optional<ExportTurn> hold(ExportTurn turn, Instant now) {
        return transactions.alone(
                () -> {
                    Optional<ExportTurn> other =
                            find(turn.customer(), now)
                                    .filter(held -> !held.name().equals(turn.name()));
                    if (other.isEmpty()) {
                        turns.put(turn.customer(), turn);
                    }
                    return other;
                });
    }

    @Override
    public Optional<ExportTurn> find(CustomerNumber customer, Instant now) {
        return turns.find(customer).filter(turn -> now.isBefore(turn.until()));
    }

    @Override
    public boolean release(CustomerNumber customer, String name) {
        return transactions.alone(
                () ->
                        turns.find(customer)
                                .filter(turn -> turn.name().equals(name))
                                .map(turn -> turns.remove(customer))
                                .orElse(false));
    }
}
