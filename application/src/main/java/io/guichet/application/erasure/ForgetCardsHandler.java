package io.guichet.application.erasure;

import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.payment.StoredCard;

import java.util.List;

/** One after the other: the provider is asked outside of transactions. */
public final class ForgetCardsHandler implements ForgetCards {

    private static final int AT_MOST = 100;

    private final StoredCards cards;
    private final RemoveStoredCard removeStoredCard;
    private final Transactions transactions;

    public ForgetCardsHandler(
            StoredCards cards, RemoveStoredCard removeStoredCard, Transactions transactions) {
        this.cards = cards;
        this.removeStoredCard = removeStoredCard;
        this.transactions = transactions;
    }

    @Override
    public int forget() {
        List<StoredCard> left = transactions.required(() -> cards.toForget(AT_MOST));
        OneByOne round = new OneByOne("card");
        round.each(left, StoredCard::id, this::isForgotten);
        return round.done();
    }

    private boolean isForgotten(StoredCard card) {
        return removeStoredCard.remove(new RemoveStoredCard.Command(card.customer(), card.id()))
                instanceof RemoveStoredCard.Outcome.Removed;
    }
}
