package io.guichet.application.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.TrialBalance;

import java.time.LocalDate;

/** Draws up a seller's trial balance (balance générale) of some days of one fiscal year. */
public interface DrawTrialBalance {

    Outcome draw(Command command);

    /** From a day on, until before another. */
    record Command(SellerCode seller, LocalDate from, LocalDate until) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(from, "from");
            requireNonNull(until, "until");
        }
    }

    /** How drawing can end. */
    sealed interface Outcome {

        record Drawn(TrialBalance balance) implements Outcome {}

        /** No day at all, or days of more than one fiscal year. */
        record NotWithinAYear() implements Outcome {}

        /** None of these days has begun in the seller's zone: what will be booked is not known. */
        record NotBegun(LocalDate today) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
