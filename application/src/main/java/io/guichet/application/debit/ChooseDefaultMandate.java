package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;

/** A customer says by which mandate his account is debited; no card is charged any more. */
public interface ChooseDefaultMandate {

    Outcome choose(Command command);

    /** Whose, and which. */
    record Command(CustomerNumber customer, MandateId mandate) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(mandate, "mandate");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Chosen(Mandate mandate) implements Outcome {}

        /** It was not used for 36 months; another is to be signed. */
        record Lapsed() implements Outcome {}

        /** Also one that is over. */
        record NoSuchMandate() implements Outcome {}
    }
}
