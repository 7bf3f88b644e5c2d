package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

/**
 * A customer pays an order that must be paid first: from credit, which delivers it at once, or by
 * card, which delivers it when the money is taken, on a page or with the kept card. Always all of
 * it.
 */
public interface PayOrder {

    Outcome pay(Command command);

    /** {@code payment} is chosen by the caller, so that repeating a command pays only once. */
    record Command(CustomerNumber customer, OrderNumber order, PaymentId payment, Means means) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(order, "order");
            requireNonNull(payment, "payment");
            requireNonNull(means, "means");
        }
    }

    /** By which means. */
    sealed interface Means {

        record Credit() implements Means {}

        /** On the provider's page; {@code save}: the customer agrees to have his card kept. */
        record Card(boolean save) implements Means {}

        /** The default card is charged without him; if his bank wants him, a page is opened. */
        record KeptCard() implements Means {}
    }

    /** How it can end. */
    sealed interface Outcome {

        record Paid(Payment payment, Money creditLeft) implements Outcome {}

        /** The page to pay on. */
        record Started(CardPayment payment) implements Outcome {}

        /** The kept card was charged, and the order is delivered. */
        record Charged(CardPayment payment) implements Outcome {}

        /** The bank refused the kept card; nothing was taken. */
        record CardDeclined() implements Outcome {}

        /** No card is kept, or it has expired. */
        record NoUsableCard() implements Outcome {}

        record AlreadyPaid() implements Outcome {}

        /** A card payment of this order is being captured at this moment. */
        record PaymentUnderWay() implements Outcome {}

        /** It was cancelled or not paid in time. */
        record OrderOver() implements Outcome {}

        /** The invoice of its advance is paid first. */
        record AdvanceNotPaid() implements Outcome {}

        /** What it was quoted with no longer holds; nothing was taken. */
        record PriceChanged() implements Outcome {}

        record CreditTooLow(Money available, Money missing) implements Outcome {}

        /** Also the answer for an order of another customer. */
        record NoSuchOrder() implements Outcome {}

        /** The provider does not answer; nothing was taken. */
        record ProviderUnavailable() implements Outcome {}

        /** The same payment id came with another content or by another means. */
        record PaymentIdReused() implements Outcome {}
    }
}
