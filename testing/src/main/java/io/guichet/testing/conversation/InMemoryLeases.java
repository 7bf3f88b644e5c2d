package io.guichet.testing.conversation;

import io.guichet.application.conversation.Leases;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;

/** Leases in memory. */
public final class InMemoryLeases implements Leases {

    private final InMemoryTransactions transactions;
    private final Table<String, Lease> leases;

    public InMemoryLeases(InMemoryTransactions transactions) {
        this.transactions = transactions;
        leases = new Table<>(transactions);
    }

    @Override
    public boolean hold(String name, String node, Instant now, Duration time) {
        return transactions.alone(
                () -> {
                    boolean free =
                            leases.find(name)
                                    .filter(lease -> !lease.node().equals(node))
                                    .filter(lease -> now.isBefore(lease.until()))
                                    .isEmpty();
                    return free && leases.put(name, new Lease(node, now.plus(time)));
                });
    }

    @Override
    public void release(String name, String node) {
        leases.find(name)
                .filter(lease -> lease.node().equals(node))
                .ifPresent(lease -> leases.remove(name));
    }

    private record Lease(String node, Instant until) {}
}
