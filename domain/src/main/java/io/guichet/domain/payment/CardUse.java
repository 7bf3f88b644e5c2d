package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

/** How a card is come by for a payment. */
public sealed interface CardUse {

    /** The customer enters it on the checkout page; {@code save}: he agreed to have it kept. */
    record OnPage(boolean save) implements CardUse {}

    /** A kept card is charged without the customer. */
    record Stored(StoredCardId card) implements CardUse {

        public Stored {
            requireNonNull(card, "card");
        }
    }
}
