package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;

import java.util.Optional;

/**
 * Staff corrects an issued invoice the only way there is: by a credit note over all of it. What is
 * still open is no longer owed; what was paid is added to the customer's credit.
 */
public interface CreditInvoice {

    Outcome credit(Command command);

    /** {@code reason} is printed on the credit note. */
    record Command(DocumentReference invoice, String reason) {

        public Command {
            requireNonNull(invoice, "invoice");
            requireNonNull(reason, "reason");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Credited(DocumentReference creditNote, Money toCredit) implements Outcome {}

        /** By this credit note; by none if the invoice was over nothing. */
        record AlreadyCredited(Optional<DocumentReference> creditNote) implements Outcome {}

        /** What is open was given up; that must be taken back first. */
        record WrittenOff() implements Outcome {}

        /** A card payment is being captured; try again in a minute. */
        record PaymentUnderWay() implements Outcome {}

        /** Also the answer for a credit note. */
        record NoSuchInvoice() implements Outcome {}
    }
}
