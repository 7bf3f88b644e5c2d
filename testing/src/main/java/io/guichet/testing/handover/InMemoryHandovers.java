package io.guichet.testing.handover;

import static java.util.Comparator.comparing;

import io.guichet.application.handover.port.Handovers;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Handover;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Handovers in memory. */
public final class InMemoryHandovers implements Handovers {

    private final InMemoryTransactions transactions;
    private final Table<CustomerNumber, Handover> rows;

    public InMemoryHandovers(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void put(Handover handover) {
        transactions.requireUnderWay();
        rows.put(handover.customer(), handover);
    }

    @Override
    public Optional<Handover> find(UUID id) {
        return rows.rows().filter(handover -> handover.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Handover> of(CustomerNumber customer) {
        return rows.find(customer);
    }

    @Override
    public boolean remove(CustomerNumber customer) {
        transactions.requireUnderWay();
        boolean wasThere = rows.find(customer).isPresent();
        rows.remove(customer);
        return wasThere;
    }

    @Override
    public List<Handover> expired(Instant now, int limit) {
        return rows.rows()
                .filter(handover -> !handover.standsAt(now))
                .sorted(
                        comparing(Handover::expiresAt)
                                .thenComparing(handover -> handover.customer().value()))
                .limit(limit)
                .toList();
    }

    public void forget(Predicate<Handover> which) {
        transactions.requireUnderWay();
        rows.rows().filter(which).map(Handover::customer).toList().forEach(rows::remove);
    }
}
