package io.guichet.testing.billing;

import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.identity.Language;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes reference and amounts of each invoice on a line, and what it takes back before it. */
public final class PlainInvoiceTable implements InvoiceTable {

    @Override
    public Rows open(OutputStream target, Language language) {
        Lines lines = new Lines(target);
        lines.write(language == Language.FR ? "référence,ttc,solde" : "reference,gross,open");
        return lines;
    }

    private record Lines(OutputStream target) implements Rows {

        @Override
        public void add(InvoiceSummary invoice) {
            invoice.takesBack()
                    .ifPresent(
                            back ->
                                    write(
                                            "%s,%s,0.00"
                                                    .formatted(
                                                            invoice.reference(),
                                                            back.gross().negated().toDecimal())));
            write(
                    "%s,%s,%s"
                            .formatted(
                                    invoice.reference(),
                                    invoice.gross().toDecimal(),
                                    invoice.open().toDecimal()));
        }

        @Override
        public void close() {
            try {
                target.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void write(String line) {
            try {
                target.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
