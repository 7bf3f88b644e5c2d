package io.guichet.application.publicsector;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.reform.Transmission;

/**
 * A public body gives the number of its engagement for an invoice that was issued without. The
 * sealed invoice stays as it is; what is deposited says it.
 */
public interface GiveEngagementNumber {

    /** A number as {@code Addressing} reads it; in place of an earlier one. */
    Outcome give(CustomerNumber customer, DocumentReference invoice, String number);

    /** How it can end. */
    sealed interface Outcome {

        /** If the deposit was held up it waits for nothing any more, as far as is known. */
        record Given(Transmission deposit) implements Outcome {}

        /** What is on its way or there already can only be changed on Chorus Pro. */
        record TooLate(Transmission deposit) implements Outcome {}

        /** It does not go to Chorus Pro. */
        record NotDeposited() implements Outcome {}

        record NoSuchInvoice() implements Outcome {}
    }
}
