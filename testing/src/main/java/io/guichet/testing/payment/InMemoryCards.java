package io.guichet.testing.payment;

import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;

/** What is known of cards, and what customers said they want, in memory. */
public record InMemoryCards(
        InMemoryCardPayments payments, InMemoryStoredCards stored, InMemoryWishes wishes) {

    public static InMemoryCards over(InMemoryTransactions transactions, InMemoryLedger ledger) {
        return new InMemoryCards(
                new InMemoryCardPayments(transactions),
                new InMemoryStoredCards(transactions),
                InMemoryWishes.over(transactions, ledger));
    }
}
