package io.guichet.application.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing;

/** Closes one day, month or fiscal year of a seller's books for good. */
public interface ClosePeriod {

    Outcome close(Command command);

    /** Which period of which seller. */
    record Command(ClosingId id) {

        public Command {
            requireNonNull(id, "id");
        }
    }

    /** How closing can end. */
    sealed interface Outcome {

        record Closed(PeriodClosing closing) implements Outcome {}

        record AlreadyClosed() implements Outcome {}

        /** Its last day has not passed in the seller's zone. */
        record NotOver() implements Outcome {}

        /** Another one comes first: periods are closed without gaps. */
        record NotNext(Period next) implements Outcome {}

        /** Nothing was ever booked or issued. */
        record NothingBooked() implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
