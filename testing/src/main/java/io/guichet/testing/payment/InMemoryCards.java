package io.guichet.testing.payment;

import io.guichet.testing.shared.InMemoryTransactions;

/** What is known of cards, in memory. */
public record InMemoryCards(InMemoryCardPayments payments, InMemoryStoredCards stored) {

    public static InMemoryCards over(InMemoryTransactions transactions) {
        return new InMemoryCards(
                new InMemoryCardPayments(transactions), new InMemoryStoredCards(transactions));
    }
}
