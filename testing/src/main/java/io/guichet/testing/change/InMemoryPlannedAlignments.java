package io.guichet.testing.change;

import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Optional;

/** What orders align, in memory. */
public final class InMemoryPlannedAlignments implements PlannedAlignments {

    private final InMemoryTransactions transactions;
    private final Table<OrderNumber, PlannedAlignment> alignments;

    public InMemoryPlannedAlignments(InMemoryTransactions transactions) {
        this.transactions = transactions;
        alignments = new Table<>(transactions);
    }

    @Override
    public Optional<PlannedAlignment> find(OrderNumber order) {
        return alignments.find(order);
    }

    @Override
    public void add(PlannedAlignment alignment) {
        transactions.requireUnderWay();
        if (!alignments.add(alignment.order(), alignment)) {
            throw new ConcurrentUpdateException("alignment of order " + alignment.order());
        }
    }
}
