package io.guichet.documents.billing;

import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.documents.shared.CsvTable;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.Language;

import java.io.OutputStream;
import java.util.List;

/**
 * Writes lists of invoices as CSV. Credit notes count negative, and a corrective invoice has a row
 * before it that takes back what it replaces, so that a column adds up.
 */
public final class CsvInvoiceTable implements InvoiceTable {

    private static final List<String> COLUMNS =
            List.of(
                    "reference",
                    "order",
                    "issued-on",
                    "net",
                    "gross",
                    "open",
                    "due-on",
                    "status",
                    "currency");

    @Override
    public Rows open(OutputStream target, Language language) {
        return new CsvRows(new CsvTable(target, language, COLUMNS));
    }

    private record CsvRows(CsvTable csv) implements Rows {

        @Override
        public void add(InvoiceSummary invoice) {
            ListRow.of(invoice, csv.words()).forEach(row -> add(invoice, row));
        }

        private void add(InvoiceSummary invoice, ListRow row) {
            csv.add(
                    CsvTable.harmless(invoice.reference().value()),
                    invoice.order(),
                    invoice.issuedOn(),
                    CsvTable.amount(row.net()),
                    CsvTable.amount(row.gross()),
                    CsvTable.amount(row.open()),
                    due(invoice, row),
                    row.status(),
                    row.gross().currency().getCurrencyCode());
        }

        @Override
        public void close() {
            csv.flush();
        }

        /** Until when the balance is to be paid, or that nothing is, as the status says why. */
        private String due(InvoiceSummary invoice, ListRow row) {
            if (row.open().isPositive()) {
                return invoice.dueOn().toString();
            }
            boolean isPaid = invoice.status() == InvoiceStatus.PAID && !row.gross().isNegative();
            return csv.words().text(isPaid ? "table.due.paid" : "table.due.nothing");
        }
    }
}
