package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.shared.Export;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;

import java.util.function.Supplier;

/** Writes many of a customer's documents as one stream, in constant memory whatever the count. */
public interface ExportInvoices {

    /** What an export would hold, worked out before its first byte is sent. */
    Outcome prepare(Command command);

    /** Which documents, in which form; the language is that of the table's header. */
    record Command(
            CustomerNumber customer,
            InvoiceSelection selection,
            ExportFormat format,
            Language language) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(selection, "selection");
            requireNonNull(format, "format");
            requireNonNull(language, "language");
        }
    }

    /** What can be exported. */
    enum ExportFormat {
        /** The list as a table. */
        CSV,
        /** The PDFs of the invoices, credit notes and the receipts of their payments. */
        ZIP,
        /** The list as a paper, of so many documents that a person reads it. */
        PDF
    }

    /** How preparing can end. */
    sealed interface Outcome {

        /**
         * {@code version} is the same as long as the bytes would be; working it out reads the list.
         */
        record Ready(
                String fileName,
                String mediaType,
                long documents,
                Export export,
                Supplier<String> version)
                implements Outcome {}

        /** A selected reference does not exist or is somebody else's. */
        record NoSuchDocument(String reference) implements Outcome {}

        /** More than a paper has room for. */
        record TooManyDocuments(long documents, int atMost) implements Outcome {}

        /** Another archive is being made for the same customer, and is so far. */
        record UnderWay(ExportProgress progress) implements Outcome {}
    }
}
