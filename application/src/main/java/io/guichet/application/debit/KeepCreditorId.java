package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.identity.SellerCode;

import java.util.Optional;

/**
 * By which identifier a seller collects direct debits: as soon as there is one, his customers can
 * sign mandates. Mandates that were signed keep the one they were signed for.
 */
public interface KeepCreditorId {

    Outcome keep(Command command);

    /** What is kept of a seller. */
    Optional<CreditorId> find(SellerCode seller);

    /** Which one. */
    record Command(SellerCode seller, CreditorId id) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(id, "id");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Kept(CreditorId id) implements Outcome {}

        /** The seller does business in a currency that SEPA does not move. */
        record NotInEuros() implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
