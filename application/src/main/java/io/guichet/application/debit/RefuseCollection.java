package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;

/**
 * Staff says that the bank refused a whole file, or never got it: what was in it goes into the next
 * one. Customers are not told again, for they were told of what is collected, not of the file.
 */
public interface RefuseCollection {

    Outcome refuse(Command command);

    /** Repeating it goes on where it was interrupted; the first reason stays. */
    record Command(SellerCode seller, CollectionId collection, String reason, String by) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(collection, "collection");
            requireNonNull(reason, "reason");
            requireNonNull(by, "by");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Refused(Collection collection) implements Outcome {}

        /** Some of it was booked as collected: the bank had it. */
        record AlreadyBooked() implements Outcome {}

        record NoSuchCollection() implements Outcome {}
    }
}
