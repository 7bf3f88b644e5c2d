package io.guichet.application.billing.port;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.identity.Language;

import java.io.OutputStream;

/** Writes a list of invoices as a table for spreadsheets (RFC 4180, UTF-8), row by row. */
public interface InvoiceTable {

    Rows open(OutputStream target, Language language);

    /** A table being written; closing it flushes but leaves the target open. */
    interface Rows extends AutoCloseable {

        void add(InvoiceSummary invoice);

        @Override
        void close();
    }
}
