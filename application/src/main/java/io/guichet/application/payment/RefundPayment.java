package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;

import java.util.Optional;

/**
 * Staff gives a payment back: to its card, by a bank transfer that was made, or to credit. What
 * leaves the house comes out of the customer's credit, where a credit note puts what an invoice had
 * been paid with; what goes to credit is taken off the invoices, which are owed again.
 */
public interface RefundPayment {

    Outcome refund(Command command);

    /**
     * Without an amount it is all that can be given back. {@code id} is chosen by the caller, so
     * that repeating a command refunds once. {@code reason} is for the staff's own records.
     */
    record Command(RefundId id, RefundKind.OfPayment kind, Optional<Money> amount, String reason) {

        public Command {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(amount, "amount");
            requireNonNull(reason, "reason");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** To a card it may still be under way; it is then finished without further asking. */
        record Refunded(Refund refund) implements Outcome {}

        /** Only a card's money goes to a card, and spent credit goes to credit only. */
        record WrongWay() implements Outcome {}

        /** Nobody paid: there is nothing to give back. */
        record PaymentReversed() implements Outcome {}

        /** Not positive, in another currency, or more than can still be given back. */
        record WrongAmount(Money refundable) implements Outcome {}

        /** The customer spent it; a credit note on what it paid brings it back. */
        record CreditTooLow(Money available) implements Outcome {}

        record NoSuchPayment() implements Outcome {}

        /** The same refund id came with another content. */
        record RefundIdReused() implements Outcome {}
    }
}
