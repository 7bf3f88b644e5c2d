package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;

/**
 * A mandate is not used any more: its customer revokes it, or staff ends it. What was announced is
 * not collected; what a bank was told already is.
 */
public interface EndMandate {

    Outcome end(Command command);

    /** Whose, which, and whether it is staff that ends it. */
    record Command(CustomerNumber customer, MandateId mandate, boolean byStaff) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(mandate, "mandate");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** Also if it was before. */
        record Ended() implements Outcome {}

        record NoSuchMandate() implements Outcome {}
    }
}
