package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;

/** A customer says which of his kept cards automatic captures charge. */
public interface ChooseDefaultCard {

    /** Choosing the same card again changes nothing. */
    Outcome choose(Command command);

    record Command(CustomerNumber customer, StoredCardId card) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(card, "card");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Chosen(StoredCard card) implements Outcome {}

        /** Also for a removed card and for a card of another customer. */
        record NoSuchCard() implements Outcome {}
    }
}
