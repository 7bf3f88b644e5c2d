package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;

/**
 * Staff has what was announced written into a file for the bank, each debit into one only and for
 * the day that was announced. A bank wants it the settlement day before at the latest, and {@link
 * #MOST_DAYS_AHEAD} days ahead at the earliest. What is late is announced again and goes into a
 * later file; what its mandate does not cover any more is given up, and its customer told. At most
 * a thousand go into a file; the rest go into the next.
 */
public interface MakeCollection {

    /** So many days before it is due banks take a collection (SDD Core rulebook, 4.3.2). */
    int MOST_DAYS_AHEAD = 14;

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

        /** No bank would take it yet; what is collected on {@code latest} it does. */
        record TooFarAhead(LocalDate latest) implements Outcome {}

        record CollectionIdReused() implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
