package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;

/**
 * Staff has what was announced written into a file for the bank, each debit into one only. A bank
 * wants it the settlement day before at the latest: what is late is collected on the next day that
 * can be. At most a thousand go into a file; the rest go into the next.
 */
public interface MakeCollection {

    Outcome make(Command command);

    /** What is to be collected up to a day; repeating a command answers the same. */
    record Command(CollectionId id, SellerCode seller, LocalDate until, String by) {

        public Command {
            requireNonNull(id, "id");
            requireNonNull(seller, "seller");
            requireNonNull(until, "until");
            requireNonNull(by, "by");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Made(Collection collection) implements Outcome {}

        record NothingToCollect() implements Outcome {}

        record CollectionIdReused() implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
