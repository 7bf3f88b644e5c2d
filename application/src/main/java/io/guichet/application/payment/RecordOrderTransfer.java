package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

/**
 * Staff records a bank transfer that names an order to be paid first. All of the order, or more,
 * delivers it, and the rest becomes credit; less stays credit and delivers nothing. Money that
 * arrived for an order that cannot be paid any more becomes credit too: it is there.
 */
public interface RecordOrderTransfer {

    Outcome record(Command command);

    /** {@code payment} is chosen by the caller, so that repeating a command books once. */
    record Command(CustomerNumber customer, Money amount, OrderNumber order, PaymentId payment) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(amount, "amount");
            requireNonNull(order, "order");
            requireNonNull(payment, "payment");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** Whether the order was delivered is told by what the payment settles. */
        record Recorded(Payment payment) implements Outcome {}

        /** Not positive, or in another currency than the seller's. */
        record WrongAmount() implements Outcome {}

        /** Also for an order of another customer. */
        record NoSuchOrder() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** The same payment id came with another content or by another means. */
        record PaymentIdReused() implements Outcome {}
    }
}
