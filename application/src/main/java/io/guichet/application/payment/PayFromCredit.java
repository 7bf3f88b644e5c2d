package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

/** A customer settles an invoice, or a part of it, with credit paid in earlier. */
public interface PayFromCredit {

    Outcome pay(Command command);

    /** {@code payment} is chosen by the caller, so that repeating a command pays only once. */
    record Command(
            CustomerNumber customer, DocumentReference invoice, PaymentId payment, Share share) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(invoice, "invoice");
            requireNonNull(payment, "payment");
            requireNonNull(share, "share");
        }
    }

    /** How much of what is open is to be paid. */
    sealed interface Share {

        record Everything() implements Share {}

        record Part(Money amount) implements Share {}
    }

    /** How it can end. */
    sealed interface Outcome {

        record Paid(Payment payment, Money open, Money creditLeft) implements Outcome {}

        record AlreadyPaid() implements Outcome {}

        /**
         * What was open was given up by the seller; it is to be paid only if he takes that back.
         */
        record WrittenOff() implements Outcome {}

        /** A card payment of this invoice is being captured at this moment. */
        record PaymentUnderWay() implements Outcome {}

        record CreditTooLow(Money available, Money missing) implements Outcome {}

        /** Zero, negative, more than is open, or in another currency. */
        record WrongAmount(Money open) implements Outcome {}

        /** Also the answer for an invoice of another customer and for a credit note. */
        record NoSuchInvoice() implements Outcome {}

        /** The same payment id came with another content or by another means. */
        record PaymentIdReused() implements Outcome {}
    }
}
