package io.guichet.testing.payment;

import io.guichet.testing.billing.InMemoryWriteOffs;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;

/** What is known of cards, of what customers want, and of what was given up, in memory. */
public record InMemoryCards(
        InMemoryCardPayments payments,
        InMemoryStoredCards stored,
        InMemoryWishes wishes,
        InMemoryWriteOffs writeOffs) {

    public static InMemoryCards over(InMemoryTransactions transactions, InMemoryLedger ledger) {
        return new InMemoryCards(
                new InMemoryCardPayments(transactions),
                new InMemoryStoredCards(transactions),
                InMemoryWishes.over(transactions, ledger),
                new InMemoryWriteOffs(transactions));
    }
}
