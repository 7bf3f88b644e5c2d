package io.guichet.testing.debit;

import io.guichet.testing.shared.InMemoryTransactions;

/** What debits are made with, in memory. */
public record InMemoryDebits(InMemoryMandates mandates, InMemoryCreditorIds creditorIds)
        implements DebitStores {

    public static InMemoryDebits over(InMemoryTransactions transactions) {
        return new InMemoryDebits(
                new InMemoryMandates(transactions), new InMemoryCreditorIds(transactions));
    }
}
