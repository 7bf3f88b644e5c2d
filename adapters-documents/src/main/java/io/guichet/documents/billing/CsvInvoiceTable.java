package io.guichet.documents.billing;

import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.documents.shared.CsvTable;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.io.OutputStream;
import java.util.List;

/** Writes lists of invoices as CSV. Credit notes count negative, so that a column adds up. */
public final class CsvInvoiceTable implements InvoiceTable {

    private static final List<String> COLUMNS =
            List.of(
                    "reference",
                    "order",
                    "issued-on",
                    "net",
                    "gross",
                    "open",
                    "status",
                    "currency");

    @Override
    public Rows open(OutputStream target, Language language) {
        return new CsvRows(new CsvTable(target, language, COLUMNS));
    }

    private record CsvRows(CsvTable csv) implements Rows {

        @Override
        public void add(InvoiceSummary invoice) {
            csv.add(
                    CsvTable.harmless(invoice.reference().value()),
                    invoice.order(),
                    invoice.issuedOn(),
                    amount(invoice, invoice.net()),
                    amount(invoice, invoice.gross()),
                    amount(invoice, invoice.open()),
                    csv.text("status", invoice.status()),
                    invoice.gross().currency().getCurrencyCode());
        }

        @Override
        public void close() {
            csv.flush();
        }

        private static String amount(InvoiceSummary invoice, Money money) {
            boolean credit = invoice.kind() == DocumentKind.CREDIT_NOTE;
            return CsvTable.amount(credit ? money.negated() : money);
        }
    }
}
