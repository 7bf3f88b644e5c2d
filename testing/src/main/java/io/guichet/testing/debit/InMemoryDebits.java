package io.guichet.testing.debit;

import io.guichet.testing.shared.InMemoryTransactions;

/** What debits are made with, in memory. */
public record InMemoryDebits(
        InMemoryMandates mandates,
        InMemoryCreditorIds creditorIds,
        InMemoryDirectDebits debits,
        InMemoryCollections collections)
        implements DebitStores {

    public static InMemoryDebits over(InMemoryTransactions transactions) {
        return new InMemoryDebits(
                new InMemoryMandates(transactions),
                new InMemoryCreditorIds(transactions),
                new InMemoryDirectDebits(transactions),
                new InMemoryCollections(transactions));
    }
}
