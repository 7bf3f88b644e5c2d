package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCardId;

/**
 * A customer has a kept card forgotten, by the provider first and then by us. If it was his default
 * one he has none until he chooses another: what he agreed to for one card is not said of another.
 */
public interface RemoveStoredCard {

    /** Removing it again changes nothing. */
    Outcome remove(Command command);

    record Command(CustomerNumber customer, StoredCardId card) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(card, "card");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Removed() implements Outcome {}

        /** Also for a card of another customer. */
        record NoSuchCard() implements Outcome {}

        /** The provider does not answer; the card may still be kept. */
        record ProviderUnavailable() implements Outcome {}
    }
}
