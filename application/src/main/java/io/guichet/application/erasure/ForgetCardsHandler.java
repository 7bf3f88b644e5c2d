package io.guichet.application.erasure;

import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.shared.Transactions;

import java.util.List;

/** One after the other: the provider is asked outside of transactions. */
public final class ForgetCardsHandler implements ForgetCards {

    private static final int AT_MOST = 100;

    private final Erasure erasure;
    private final RemoveStoredCard removeStoredCard;
    private final Transactions transactions;

    public ForgetCardsHandler(
            Erasure erasure, RemoveStoredCard removeStoredCard, Transactions transactions) {
        this.erasure = erasure;
        this.removeStoredCard = removeStoredCard;
        this.transactions = transactions;
    }

    @Override
    public int forget() {
        List<RemoveStoredCard.Command> left =
                transactions.required(() -> erasure.cardsOfClosed(AT_MOST));
        return (int)
                left.stream()
                        .map(removeStoredCard::remove)
                        .filter(RemoveStoredCard.Outcome.Removed.class::isInstance)
                        .count();
    }
}
