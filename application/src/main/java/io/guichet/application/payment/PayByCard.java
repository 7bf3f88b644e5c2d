package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

/**
 * Opens the card provider's checkout page for what is open on an invoice. Asking again while a page
 * is open gives the same page, so nobody has two.
 */
public interface PayByCard {

    Outcome start(Command command);

    /**
     * {@code payment} is chosen by the caller, so that repeating a command opens one page. {@code
     * saveCard}: the customer agrees to have his card kept for later payments.
     */
    record Command(
            CustomerNumber customer,
            DocumentReference invoice,
            PaymentId payment,
            boolean saveCard) {

        /** Keeps no card. */
        public Command(CustomerNumber customer, DocumentReference invoice, PaymentId payment) {
            this(customer, invoice, payment, false);
        }

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(invoice, "invoice");
            requireNonNull(payment, "payment");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Started(CardPayment payment) implements Outcome {}

        record AlreadyPaid() implements Outcome {}

        /**
         * What was open was given up by the seller; it is to be paid only if he takes that back.
         */
        record WrittenOff() implements Outcome {}

        /** A card payment of this invoice is being captured at this moment. */
        record PaymentUnderWay() implements Outcome {}

        /** Also the answer for an invoice of another customer and for a credit note. */
        record NoSuchInvoice() implements Outcome {}

        /** The provider does not answer; nothing was taken. */
        record ProviderUnavailable() implements Outcome {}

        /** The same payment id came with another content or by another means. */
        record PaymentIdReused() implements Outcome {}
    }
}
