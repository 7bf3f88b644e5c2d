package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

/** Gives a customer the pre-notification of the debit of an invoice as a paper. */
public interface DrawDebitNotice {

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

        /** No debit of it is pending. */
        record NoneAnnounced() implements Outcome {}

        /** Also for an invoice of another customer. */
        record NoSuchInvoice() implements Outcome {}
    }
}
