package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.ordering.Order;

/**
 * Staff delivers an order whose advance is paid: what is left of it is owed on the final invoice,
 * which states the whole and takes the advance off.
 */
public interface DeliverOrder {

    Outcome deliver(Command command);

    record Command(OrderNumber order) {

        public Command {
            requireNonNull(order, "order");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Delivered(Order order) implements Outcome {}

        /** Nothing was asked for in advance: such an order is delivered when it is paid. */
        record NoAdvance() implements Outcome {}

        record AdvanceNotPaid(DocumentReference invoice) implements Outcome {}

        record AlreadyDelivered() implements Outcome {}

        /** A card is being charged for it at this moment. */
        record PaymentUnderWay() implements Outcome {}

        /** It was cancelled or not paid in time. */
        record OrderOver() implements Outcome {}

        /** What it was quoted with no longer holds. */
        record PriceChanged() implements Outcome {}

        record NoSuchOrder() implements Outcome {}
    }
}
