package io.guichet.testing.conversation;

import io.guichet.application.conversation.Leases;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;

/** Leases in memory; the time of this process is that of the store. */
public final class InMemoryLeases implements Leases {

    private final InMemoryTransactions transactions;
    private final Table<String, Lease> leases;

    public InMemoryLeases(InMemoryTransactions transactions) {
        this.transactions = transactions;
        leases = new Table<>(transactions);
    }

    @Override
    public boolean hold(String name, String node, Duration time) {
        return transactions.alone(
                () -> {
                    long now = System.nanoTime();
                    boolean free =
                            leases.find(name)
                                    .filter(lease -> !lease.node().equals(node))
                                    .filter(lease -> lease.until() - now > 0)
                                    .isEmpty();
                    return free && leases.put(name, new Lease(node, now + time.toNanos()));
                });
    }

    @Override
    public void release(String name, String node) {
        leases.find(name)
                .filter(lease -> lease.node().equals(node))
                .ifPresent(lease -> leases.remove(name));
    }

    private record Lease(String node, long until) {}
}
