package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

/** Gives a customer one of his invoices, credit notes or receipts in a form he can keep. */
public interface RenderDocument {

    Outcome render(Command command);

    /** Which document, in which form; its language was fixed when it was issued. */
    record Command(CustomerNumber customer, DocumentReference reference, DocumentFormat format) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(reference, "reference");
            requireNonNull(format, "format");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Rendered(RenderedDocument document) implements Outcome {}

        /** Also for a document of another customer, and for a receipt as data. */
        record NoSuchDocument() implements Outcome {}
    }
}
