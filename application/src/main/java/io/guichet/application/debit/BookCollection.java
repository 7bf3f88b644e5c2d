package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;

/**
 * Staff says that the bank has collected what is in a file: each debit whose day has come is booked
 * as a payment, but for those that came back before. What comes back later is reversed.
 */
public interface BookCollection {

    Outcome book(Command command);

    /** Repeating it books what was not yet. */
    record Command(SellerCode seller, CollectionId collection) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(collection, "collection");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** So many were booked now; so many wait for their day. */
        record Booked(int booked, int waiting) implements Outcome {}

        /** The day of none has come. */
        record TooEarly(LocalDate from) implements Outcome {}

        /** By the bank: what was in it is in another file. */
        record FileRefused() implements Outcome {}

        record NoSuchCollection() implements Outcome {}
    }
}
