package io.guichet.documents.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.port.InvoiceTable.Rows;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class CsvInvoiceTableTest {

    @Test
    void a_table_has_a_header_and_a_row_for_each_invoice() {
        String csv = table(Language.EN, unpaid("FR00000042"));

        assertThat(csv)
                .isEqualTo(
                        "\ufeffReference,Order number,Issue date,Amount excl. VAT,"
                                + "Amount incl. VAT,Balance,Due date,Status,Currency\r\n"
                                + "FR00000042,2026017,2026-03-01,1000.00,1200.00,200.00,"
                                + "2026-03-31,Partly paid,EUR\r\n");
    }

    @Test
    void the_header_and_the_status_speak_the_language_asked_for() throws IOException {
        List<CSVRecord> rows = records(table(Language.FR, unpaid("FR00000042")));

        assertThat(rows.getFirst().toList())
                .containsExactly(
                        "Référence",
                        "Numéro de commande",
                        "Date d’émission",
                        "Montant HT",
                        "Montant TTC",
                        "Solde",
                        "Échéance",
                        "Statut",
                        "Devise");
        assertThat(rows.getLast().get(7)).isEqualTo("Partiellement payée");
    }

    @Test
    void a_credit_note_counts_negative_so_that_a_column_adds_up() throws IOException {
        InvoiceSummary creditNote =
                Summaries.summary(
                        "FRA00000003",
                        DocumentKind.CREDIT_NOTE,
                        Money.euros("0"),
                        InvoiceStatus.APPLIED);

        CSVRecord row = records(table(Language.EN, creditNote)).getLast();

        assertThat(row.get(3)).isEqualTo("-1000.00");
        assertThat(row.get(4)).isEqualTo("-1200.00");
        assertThat(row.get(5)).isEqualTo("0.00");
        assertThat(row.get(6)).isEqualTo("nothing due");
        assertThat(row.get(7)).isEqualTo("Credit note");
    }

    @Test
    void what_is_paid_is_due_on_no_day() throws IOException {
        InvoiceSummary paid =
                Summaries.summary(
                        "FR00000043", DocumentKind.INVOICE, Money.euros("0"), InvoiceStatus.PAID);

        assertThat(records(table(Language.FR, paid)).getLast().get(6)).isEqualTo("réglée");
    }

    @Test
    void a_corrective_invoice_has_a_row_that_takes_back_what_it_replaces() throws IOException {
        List<CSVRecord> rows =
                records(table(Language.EN, Summaries.corrected().toArray(InvoiceSummary[]::new)));

        assertThat(
                        rows.stream()
                                .skip(1)
                                .map(row -> row.get(0) + " " + row.get(4) + " " + row.get(7)))
                .containsExactly(
                        "FR00000042 1200.00 Replaced by FR00000043",
                        "FR00000043 -1200.00 Cancels FR00000042",
                        "FR00000043 1200.00 Unpaid");
    }

    @Test
    void no_reference_runs_as_a_formula() throws IOException {
        assertThat(records(table(Language.EN, unpaid("+1/2"))).getLast().get(0)).isEqualTo("'+1/2");
        assertThat(records(table(Language.EN, unpaid("-1/2"))).getLast().get(0)).isEqualTo("'-1/2");
    }

    private static String table(Language language, InvoiceSummary... invoices) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Rows rows = new CsvInvoiceTable().open(target, language)) {
            List.of(invoices).forEach(rows::add);
        }
        return target.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static InvoiceSummary unpaid(String reference) {
        return Summaries.summary(
                reference, DocumentKind.INVOICE, Money.euros("200"), InvoiceStatus.PARTLY_PAID);
    }
}
