package io.guichet.application.billing;

import io.guichet.application.billing.ExportInvoicesHandler.Pages;
import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.domain.identity.Language;

import java.io.OutputStream;

/** Writes selected invoices as a table. */
public final class TableExport {

    private final InvoiceTable table;

    public TableExport(InvoiceTable table) {
        this.table = table;
    }

    void write(Pages pages, Language language, OutputStream target) {
        try (InvoiceTable.Rows rows = table.open(target, language)) {
            pages.forEach(page -> page.forEach(rows::add));
        }
    }
}
