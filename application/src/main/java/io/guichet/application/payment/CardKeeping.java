package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.port.CardProvider.SavedCard;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;
import io.guichet.domain.payment.StoredCardId;

import java.time.Instant;
import java.util.List;

/**
 * Keeps the card of a booked payment if its customer agreed to; his first is his default one. Of
 * whoever was closed meanwhile the provider is to forget it.
 */
public final class CardKeeping {

    private final StoredCards storedCards;
    private final Mandates mandates;
    private final TradingParties parties;

    public CardKeeping(StoredCards storedCards, Mandates mandates, TradingParties parties) {
        this.storedCards = storedCards;
        this.mandates = mandates;
        this.parties = parties;
    }

    /** Under the customer's lock. A card that he has stored already is not stored again. */
    void keep(CardPayment payment, Session session, Instant now) {
        if (payment.savesCard()) {
            session.card().ifPresent(card -> keep(payment, card, now));
        }
    }

    private void keep(CardPayment payment, SavedCard card, Instant now) {
        List<StoredCard> kept = storedCards.of(payment.customer());
        if (kept.stream().anyMatch(known -> known.token().equals(card.token()))) {
            return;
        }
        storedCards.add(
                new StoredCard(
                        new StoredCardId(payment.id().value()),
                        payment.customer(),
                        card.token(),
                        card.face(),
                        state(payment, kept),
                        payment.startedAt(),
                        now,
                        0));
    }

    private State state(CardPayment payment, List<StoredCard> kept) {
        if (parties.isClosed(payment.customer())) {
            return State.FORGETTING;
        }
        return hasDefault(payment, kept) ? State.KEPT : State.DEFAULT;
    }

    private boolean hasDefault(CardPayment payment, List<StoredCard> kept) {
        return kept.stream().anyMatch(StoredCard::isDefault)
                || mandates.of(payment.customer()).stream().anyMatch(Mandate::isDefault);
    }
}
