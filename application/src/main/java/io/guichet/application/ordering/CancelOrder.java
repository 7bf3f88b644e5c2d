package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.PendingOrder;

/**
 * An order that is not paid is no longer wanted. What was asked for in advance is taken back by a
 * credit note, but once it is paid staff only cancels. Cancelling again changes nothing.
 */
public interface CancelOrder {

    Outcome cancel(Command command);

    /** Which order of whom. */
    record Command(CustomerNumber customer, OrderNumber order, boolean isByStaff) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(order, "order");
        }

        /** By the customer himself. */
        public Command(CustomerNumber customer, OrderNumber order) {
            this(customer, order, false);
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Cancelled(PendingOrder order) implements Outcome {}

        /** What is delivered is cancelled as a service. */
        record AlreadyDelivered() implements Outcome {}

        /** A card payment of this order is being captured at this moment. */
        record PaymentUnderWay() implements Outcome {}

        /** What was asked for in advance is paid: work may have begun, and staff decides. */
        record AdvancePaid() implements Outcome {}

        /** Also the answer for an order of another customer. */
        record NoSuchOrder() implements Outcome {}
    }
}
