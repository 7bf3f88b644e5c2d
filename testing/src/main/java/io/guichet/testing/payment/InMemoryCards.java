package io.guichet.testing.payment;

import io.guichet.testing.billing.InMemoryWriteOffs;
import io.guichet.testing.debit.InMemoryDebits;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;

/** What is known of cards, of what customers want, and of what was given up, in memory. */
public record InMemoryCards(
        InMemoryCardPayments payments,
        InMemoryStoredCards stored,
        InMemoryExpiringCards expiring,
        InMemoryWishes wishes,
        InMemoryWriteOffs writeOffs,
        InMemoryDebits debits) {

    public static InMemoryCards over(InMemoryTransactions transactions, InMemoryLedger ledger) {
        InMemoryStoredCards stored = new InMemoryStoredCards(transactions);
        return new InMemoryCards(
                new InMemoryCardPayments(transactions),
                stored,
                new InMemoryExpiringCards(transactions, stored),
                InMemoryWishes.over(transactions, ledger),
                new InMemoryWriteOffs(transactions),
                InMemoryDebits.over(transactions));
    }
}
