package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.PendingOrder;

/** A customer no longer wants an order that he has not paid. Cancelling again changes nothing. */
public interface CancelOrder {

    Outcome cancel(Command command);

    /** Which order of whom. */
    record Command(CustomerNumber customer, OrderNumber order) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(order, "order");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Cancelled(PendingOrder order) implements Outcome {}

        /** What is delivered is cancelled as a service. */
        record AlreadyDelivered() implements Outcome {}

        /** A card payment of this order is being captured at this moment. */
        record PaymentUnderWay() implements Outcome {}

        /** Also the answer for an order of another customer. */
        record NoSuchOrder() implements Outcome {}
    }
}
