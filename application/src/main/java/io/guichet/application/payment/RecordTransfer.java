package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.util.List;

/**
 * Staff records a bank transfer that arrived. It settles the named invoices in their order as far
 * as it goes; the rest is added to the customer's credit.
 */
public interface RecordTransfer {

    Outcome record(Command command);

    /** {@code payment} is chosen by the caller, so that repeating a command books once. */
    record Command(
            CustomerNumber customer,
            Money amount,
            List<DocumentReference> invoices,
            PaymentId payment) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(amount, "amount");
            invoices = List.copyOf(invoices);
            requireNonNull(payment, "payment");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Recorded(Payment payment) implements Outcome {}

        /** Not positive or in another currency than the seller's. */
        record WrongAmount() implements Outcome {}

        /** Also for an invoice of another customer and for a credit note. */
        record NoSuchInvoice(DocumentReference invoice) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** The same payment id came with another content. */
        record PaymentIdReused() implements Outcome {}
    }
}
