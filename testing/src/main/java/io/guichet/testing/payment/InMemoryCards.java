package io.guichet.testing.payment;

import io.guichet.testing.shared.InMemoryTransactions;

/** What is known of cards, and who wants his credit spent by itself, in memory. */
public record InMemoryCards(
        InMemoryCardPayments payments,
        InMemoryStoredCards stored,
        InMemoryCreditSwitches switches) {

    public static InMemoryCards over(InMemoryTransactions transactions) {
        return new InMemoryCards(
                new InMemoryCardPayments(transactions),
                new InMemoryStoredCards(transactions),
                new InMemoryCreditSwitches(transactions));
    }
}
