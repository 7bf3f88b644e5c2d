package io.guichet.application.charging;

import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;

/** Staff takes a charge back that stands on no invoice yet. */
public interface CancelCharge {

    Outcome cancel(CustomerNumber customer, ChargeId charge);

    /** How it can end. */
    sealed interface Outcome {

        /** Also if it was before. */
        record Cancelled(Charge charge) implements Outcome {}

        /** Only a credit note corrects it now. */
        record AlreadyInvoiced(Charge charge) implements Outcome {}

        /** Its work was to begin within the hours of the policy, or has: it is billed. */
        record TooLate(Charge charge) implements Outcome {}

        record NoSuchCharge() implements Outcome {}
    }
}
