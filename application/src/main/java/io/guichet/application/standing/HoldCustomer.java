package io.guichet.application.standing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;

/**
 * Staff suspends all that a customer holds, for another reason than what he owes, and lets him go
 * on. He is told; meanwhile he can read, pay and ask for help, and order nothing.
 */
public interface HoldCustomer {

    Outcome hold(Command command);

    /** Whoever owes something besides stays suspended for that. */
    Outcome lift(ProfileId staff, CustomerNumber customer);

    /** Why; the customer is told the reason, and {@code note} is for staff only. */
    record Command(ProfileId staff, CustomerNumber customer, Reason reason, String note) {

        public Command {
            requireNonNull(staff, "staff");
            requireNonNull(customer, "customer");
            requireNonNull(reason, "reason");
            requireNonNull(note, "note");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** The hold as it is now. */
        record Stands(CustomerHold hold) implements Outcome {}

        /** For this already. */
        record OnHold(CustomerHold hold) implements Outcome {}

        record NotOnHold() implements Outcome {}

        /** Neither support nor administrator. */
        record NotAllowed() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }
}
