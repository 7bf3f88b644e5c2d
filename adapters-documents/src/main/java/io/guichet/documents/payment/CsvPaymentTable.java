package io.guichet.documents.payment;

import io.guichet.application.payment.port.PaymentTable;
import io.guichet.documents.shared.CsvTable;
import io.guichet.domain.identity.Language;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Writes lists of payments as CSV: each with its receipt and the invoices that it settled. */
public final class CsvPaymentTable implements PaymentTable {

    private static final List<String> COLUMNS =
            List.of(
                    "receipt",
                    "received-at",
                    "method",
                    "amount",
                    "invoices",
                    "to-credit",
                    "currency");

    @Override
    public Rows open(OutputStream target, Language language, ZoneId zone) {
        return new CsvRows(new CsvTable(target, language, COLUMNS), zone);
    }

    private record CsvRows(CsvTable csv, ZoneId zone) implements Rows {

        @Override
        public void add(Payment payment) {
            csv.add(
                    CsvTable.harmless(payment.receipt().value()),
                    LocalDate.ofInstant(payment.receivedAt(), zone),
                    csv.text("method", payment.method()),
                    CsvTable.amount(payment.amount()),
                    CsvTable.harmless(invoices(payment)),
                    CsvTable.amount(payment.toCredit()),
                    payment.amount().currency().getCurrencyCode());
        }

        @Override
        public void close() {
            csv.flush();
        }

        private static String invoices(Payment payment) {
            return payment.allocations().stream()
                    .map(Allocation::invoice)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }
    }
}
