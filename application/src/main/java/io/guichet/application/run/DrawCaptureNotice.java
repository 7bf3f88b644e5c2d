package io.guichet.application.run;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

/**
 * Gives a customer as a paper what the timetable announces: on which day how much of an invoice
 * will be charged to his default card.
 */
public interface DrawCaptureNotice {

    Outcome draw(Command command);

    /** As HTML or as PDF. */
    record Command(CustomerNumber customer, DocumentReference invoice, DocumentFormat format) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(invoice, "invoice");
            requireNonNull(format, "format");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Drawn(RenderedDocument document) implements Outcome {}

        /** Nothing is owed, no card can be charged, or the timetable has no charge left. */
        record NoneAnnounced() implements Outcome {}

        /** Also for an invoice of another customer and for a credit note. */
        record NoSuchInvoice() implements Outcome {}
    }
}
