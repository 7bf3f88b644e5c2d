package io.guichet.documents.billing;

import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes lists of invoices as CSV (RFC 4180): commas, CR LF, amounts with a dot, days as ISO dates,
 * so that programs can read them; a byte order mark, so that spreadsheets see that it is UTF-8.
 * Credit notes count negative, so that a column adds up.
 */
public final class CsvInvoiceTable implements InvoiceTable {

    private static final char BYTE_ORDER_MARK = '\ufeff';
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
        return new CsvRows(target, Words.in(language));
    }

    private static final class CsvRows implements Rows {

        private final CSVPrinter csv;
        private final Words words;

        CsvRows(OutputStream target, Words words) {
            this.words = words;
            Writer writer =
                    new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
            try {
                writer.write(BYTE_ORDER_MARK);
                csv = CSVFormat.RFC4180.print(writer);
                csv.printRecord(COLUMNS.stream().map(column -> words.text("table." + column)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void add(InvoiceSummary invoice) {
            try {
                csv.printRecord(
                        harmless(invoice.reference().value()),
                        invoice.order(),
                        invoice.issuedOn(),
                        amount(invoice, invoice.net()),
                        amount(invoice, invoice.gross()),
                        amount(invoice, invoice.open()),
                        words.text("status", invoice.status()),
                        invoice.gross().currency().getCurrencyCode());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String amount(InvoiceSummary invoice, Money money) {
            boolean credit = invoice.kind() == DocumentKind.CREDIT_NOTE;
            return (credit ? money.negated() : money).toDecimal().toPlainString();
        }

        /** A spreadsheet would run what begins so as a formula; an apostrophe makes it a text. */
        private static String harmless(String text) {
            return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        }
    }
}
