package io.guichet.application.change;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;

/** A customer looks at the change of a service that waits to be paid, or takes it back. */
public interface WithdrawChange {

    Optional<PlanChange> pending(CustomerNumber customer, ServiceId service);

    /**
     * Its invoice is credited; what was paid of it becomes credit, and so does what a bank that was
     * told of its debit collects.
     */
    Outcome withdraw(CustomerNumber customer, ServiceId service);

    /** How it can end. */
    sealed interface Outcome {

        /** {@code debited} is what a bank is told to collect of it, if anything. */
        record Withdrawn(PlanChange change, Optional<Money> debited) implements Outcome {}

        /** It is paid; it will be applied in a moment. */
        record Paid() implements Outcome {}

        /** A card is being charged for its invoice or order; try again in a minute. */
        record PaymentUnderWay(Optional<DocumentReference> invoice) implements Outcome {}

        /** Also for a service of somebody else. */
        record NothingPending() implements Outcome {}
    }
}
