package io.guichet.testing.standing;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds in memory. */
public final class InMemoryCustomerHolds implements CustomerHolds {

    private final InMemoryTransactions transactions;
    private final Table<UUID, CustomerHold> rows;

    public InMemoryCustomerHolds(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(CustomerHold hold) {
        transactions.requireUnderWay();
        if (of(hold.customer()).isPresent() || !rows.add(hold.id(), hold)) {
            throw new ConcurrentUpdateException("hold of customer " + hold.customer());
        }
    }

    @Override
    public void lift(CustomerHold lifted) {
        transactions.requireUnderWay();
        if (rows.find(lifted.id()).orElseThrow().lifted().isPresent()) {
            throw new ConcurrentUpdateException("hold " + lifted.id());
        }
        rows.put(lifted.id(), lifted);
    }

    @Override
    public Optional<CustomerHold> of(CustomerNumber customer) {
        return rows.rows()
                .filter(hold -> hold.customer().equals(customer) && hold.lifted().isEmpty())
                .findFirst();
    }

    @Override
    public List<CustomerHold> history(CustomerNumber customer) {
        return rows.rows()
                .filter(hold -> hold.customer().equals(customer))
                .sorted(Comparator.comparing(CustomerHold::at).reversed())
                .toList();
    }

    /** Those for a reason that are not lifted. */
    public Stream<CustomerHold> standing(Reason reason) {
        return rows.rows().filter(hold -> hold.reason() == reason && hold.lifted().isEmpty());
    }
}
