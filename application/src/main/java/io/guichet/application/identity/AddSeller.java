package io.guichet.application.identity;

import io.guichet.domain.identity.Seller;

/** Staff enters a legal entity or brand that will invoice. How it does business is set apart. */
public interface AddSeller {

    /**
     * Adds it.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if the identity cannot be
     */
    Outcome add(Seller seller);

    /** How it can end. */
    sealed interface Outcome {

        record Added(Seller seller) implements Outcome {}

        record CodeTaken() implements Outcome {}

        /** Two series of the installation would have the same numbers. */
        record PrefixTaken() implements Outcome {}
    }
}
