package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Staff corrects an issued invoice the only way there is: by a credit note, over parts of its lines
 * or over all that is left of it, as often as something is left. What is still open is no longer
 * owed; what was paid is added to the customer's credit. The same request again is answered with
 * the credit note that it brought about, and brings about no other.
 */
public interface CreditInvoice {

    Outcome credit(Command command);

    /** How much of a line, numbered from 1, without VAT; all that is left of it if empty. */
    record LinePart(int line, Optional<Money> net) {

        public LinePart {
            requireNonNull(net, "net");
        }
    }

    /**
     * {@code request} is chosen by the caller, so that repeating a command credits only once;
     * {@code reason} is printed on the credit note; no parts stand for all that is left.
     */
    record Command(UUID request, DocumentReference invoice, String reason, List<LinePart> parts) {

        public Command {
            requireNonNull(request, "request");
            requireNonNull(invoice, "invoice");
            requireNonNull(reason, "reason");
            parts = List.copyOf(parts);
        }

        /** Over all that is left. */
        public Command(UUID request, DocumentReference invoice, String reason) {
            this(request, invoice, reason, List.of());
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** {@code amount} is that of the credit note, VAT included. */
        record Credited(DocumentReference creditNote, Money amount, Money toCredit)
                implements Outcome {}

        /** Nothing is left; the last credit note, none if the invoice was over nothing. */
        record AlreadyCredited(Optional<DocumentReference> creditNote) implements Outcome {}

        /** A corrective invoice stands in its place: that one can be credited. */
        record AlreadyReplaced(DocumentReference by) implements Outcome {}

        /** The invoice has no such line, or the line was named twice. */
        record NoSuchLine(int line) implements Outcome {}

        /** What can be credited of a line, without VAT. */
        record TooMuch(int line, Money left) implements Outcome {}

        /** What is open was given up; that must be taken back first. */
        record WrittenOff() implements Outcome {}

        /** A card payment is being captured; try again in a minute. */
        record PaymentUnderWay() implements Outcome {}

        /** Also the answer for a credit note. */
        record NoSuchInvoice() implements Outcome {}

        /** The same request came before, over something else. */
        record RequestReused() implements Outcome {}
    }
}
