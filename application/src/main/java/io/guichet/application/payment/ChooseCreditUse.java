package io.guichet.application.payment;

import io.guichet.domain.identity.CustomerNumber;

/**
 * A customer says whether his credit is spent by itself on what he owes, where the seller's policy
 * leaves it to him.
 */
public interface ChooseCreditUse {

    CreditUsed show(CustomerNumber customer);

    Outcome choose(CustomerNumber customer, boolean isAutomatic);

    /** Whether credit is spent by itself, and whether that is for the customer to say. */
    record CreditUsed(boolean isAutomatic, boolean isCustomersChoice) {}

    /** How it can end. */
    sealed interface Outcome {

        record Chosen(CreditUsed used) implements Outcome {}

        /** The seller's policy says so. */
        record NotHisChoice() implements Outcome {}
    }
}
