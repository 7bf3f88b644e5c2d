package io.guichet.application.payment;

import io.guichet.application.payment.RemoveStoredCard.Outcome.NoSuchCard;
import io.guichet.application.payment.RemoveStoredCard.Outcome.ProviderUnavailable;
import io.guichet.application.payment.RemoveStoredCard.Outcome.Removed;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;

import java.time.Clock;
import java.util.Optional;

/** Asks the provider outside a transaction, then writes down that the card is gone. */
public final class RemoveStoredCardHandler implements RemoveStoredCard {

    private final StoredCards storedCards;
    private final CardProvider provider;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveStoredCardHandler(
            StoredCards storedCards,
            CardProvider provider,
            Transactions transactions,
            Clock clock) {
        this.storedCards = storedCards;
        this.provider = provider;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome remove(Command command) {
        Optional<StoredCard> card = transactions.required(() -> find(command));
        return card.map(this::forget).orElseGet(NoSuchCard::new);
    }

    private Outcome forget(StoredCard card) {
        if (card.isForgotten()) {
            return new Removed();
        }
        try {
            provider.forget(card.token());
        } catch (ProviderUnavailableException unavailable) {
            return new ProviderUnavailable();
        }
        return transactions.required(
                () -> {
                    StoredCard now = storedCards.find(card.id()).orElseThrow();
                    if (!now.isForgotten()) {
                        storedCards.save(now.to(State.REMOVED, clock.instant()));
                    }
                    return new Removed();
                });
    }

    private Optional<StoredCard> find(Command command) {
        return storedCards
                .find(command.card())
                .filter(card -> card.customer().equals(command.customer()));
    }
}
