package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoices.ExportFormat;
import io.guichet.application.billing.ExportInvoices.Outcome;
import io.guichet.application.billing.ExportInvoices.Outcome.NoSuchDocument;
import io.guichet.application.billing.ExportInvoices.Outcome.Ready;
import io.guichet.application.billing.ExportInvoices.Outcome.UnderWay;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.billing.query.InvoiceSelection.Matching;
import io.guichet.application.billing.query.InvoiceSelection.Named;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class ExportingInvoicesTest {

    private static final InvoiceSelection ALL = new Matching(InvoiceFilter.all());

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();

    @Test
    void a_table_has_a_header_and_a_row_for_each_invoice_newest_first() {
        DocumentReference first = company.invoices(anna, "10.00");
        company.invoices(anna, "20.00");
        company.transfers(anna, "10.00", List.of(first));

        Ready ready = ready(ALL, ExportFormat.CSV, Language.EN);

        assertThat(ready.fileName()).isEqualTo("invoices-101.csv");
        assertThat(ready.mediaType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(ready.documents()).isEqualTo(2);
        assertThat(text(ready))
                .isEqualTo(
                        "reference,gross,open\r\n"
                                + "FR00000002,20.00,20.00\r\n"
                                + "FR00000001,10.00,0.00\r\n");
    }

    @Test
    void what_a_corrective_invoice_takes_back_is_listed_where_credit_notes_are() {
        DocumentReference next =
                new CorrectionDesk(company.stores(), company.does(), company.clock())
                        .corrects(company.invoices(anna, "10.00"));
        String row = next + ",10.00,10.00\r\n";
        InvoiceFilter unpaid = InvoiceFilter.all().withStatuses(Set.of(InvoiceStatus.UNPAID));

        assertThat(text(ready(ALL, ExportFormat.CSV))).contains(next + ",-10.00,0.00\r\n" + row);
        assertThat(text(ready(new Matching(unpaid), ExportFormat.CSV)))
                .isEqualTo("reference,gross,open\r\n" + row);
    }

    @Test
    void the_header_is_in_the_language_that_was_asked_for() {
        assertThat(text(ready(ALL, ExportFormat.CSV, Language.FR))).startsWith("référence,");
    }

    @Test
    void an_archive_of_a_year_holds_its_invoices_credit_notes_and_receipts() {
        company.clock().setTo("2025-12-31T12:00:00Z");
        company.invoices(anna, "1.00");
        company.transfers(anna, "1.00", List.of());
        company.clock().setTo("2026-03-01T12:00:00Z");
        DocumentReference invoice = company.invoices(anna, "10.00");
        company.transfers(anna, "10.00", List.of(invoice));
        company.credits(invoice, "");
        company.invoices(company.consumer(), "5.00");

        Ready ready = ready(new Matching(InvoiceFilter.ofYear(2026)), ExportFormat.ZIP);

        assertThat(ready.fileName()).isEqualTo("invoices-101-2026.zip");
        assertThat(ready.mediaType()).isEqualTo("application/zip");
        assertThat(ready.documents()).isEqualTo(3);
        assertThat(entries(ready))
                .containsExactlyInAnyOrder(
                        "invoices/FR00000002.pdf",
                        "invoices/FRA00000001.pdf",
                        "receipts/FRR00000002.pdf");
    }

    @Test
    void an_archive_begins_with_the_list_of_its_invoices() throws IOException {
        company.invoices(anna, "10.00");
        byte[] archive = bytes(ready(ALL, ExportFormat.ZIP, Language.FR));

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("index.csv");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text(ready(ALL, ExportFormat.CSV, Language.FR)));
        }
    }

    @Test
    void an_archive_of_a_selection_holds_the_receipts_that_settled_it_once_each() {
        DocumentReference first = company.invoices(anna, "10.00");
        DocumentReference second = company.invoices(anna, "20.00");
        DocumentReference third = company.invoices(anna, "30.00");
        company.transfers(anna, "30.00", List.of(first, second));
        company.transfers(anna, "30.00", List.of(third));

        assertThat(entries(ready(new Named(List.of(first, second)), ExportFormat.ZIP)))
                .containsExactlyInAnyOrder(
                        "invoices/FR00000001.pdf",
                        "invoices/FR00000002.pdf",
                        "receipts/FRR00000001.pdf");
    }

    @Test
    void an_archive_of_paid_invoices_holds_their_receipts_only() {
        DocumentReference paid = company.invoices(anna, "10.00");
        company.invoices(anna, "20.00");
        company.transfers(anna, "10.00", List.of(paid));
        company.transfers(anna, "99.00", List.of());
        InvoiceFilter filter = InvoiceFilter.all().withStatuses(Set.of(InvoiceStatus.PAID));

        assertThat(entries(ready(new Matching(filter), ExportFormat.ZIP)))
                .containsExactlyInAnyOrder("invoices/FR00000001.pdf", "receipts/FRR00000001.pdf");
    }

    @Test
    void the_same_export_gives_the_same_bytes() {
        company.transfers(anna, "10.00", List.of(company.invoices(anna, "10.00")));

        byte[] first = bytes(ready(ALL, ExportFormat.ZIP));
        company.clock().setTo("2026-04-01T12:00:00Z");

        assertThat(bytes(ready(ALL, ExportFormat.ZIP))).isEqualTo(first);
        assertThat(company.does().renderer().drawings()).isEqualTo(2);
    }

    @Test
    void its_version_changes_with_what_is_in_it() {
        DocumentReference invoice = company.invoices(anna, "10.00");
        String before = ready(ALL, ExportFormat.ZIP).version().get();
        company.clock().advance(Duration.ofMinutes(3));
        assertThat(ready(ALL, ExportFormat.ZIP).version().get()).isEqualTo(before);

        company.transfers(anna, "10.00", List.of(invoice));
        company.clock().advance(Duration.ofMinutes(3));

        assertThat(ready(ALL, ExportFormat.ZIP).version().get()).isNotEqualTo(before);
    }

    @Test
    void one_archive_is_made_at_a_time_for_a_customer() {
        company.invoices(anna, "10.00");
        Ready first = ready(ALL, ExportFormat.ZIP);

        assertThat(prepare(ALL, ExportFormat.ZIP, Language.EN)).isInstanceOf(UnderWay.class);
        assertThat(prepare(ALL, ExportFormat.CSV, Language.EN)).isInstanceOf(Ready.class);

        bytes(first);
        assertThat(prepare(ALL, ExportFormat.ZIP, Language.EN)).isInstanceOf(Ready.class);
    }

    @Test
    void one_that_nobody_fetches_keeps_its_turn_for_two_minutes() {
        ready(ALL, ExportFormat.ZIP);

        company.clock().advance(Duration.ofMinutes(2));

        assertThat(prepare(ALL, ExportFormat.ZIP, Language.EN)).isInstanceOf(Ready.class);
    }

    @Test
    void a_list_comes_as_a_paper() {
        company.invoices(anna, "10.00");

        Ready ready = ready(ALL, ExportFormat.PDF);

        assertThat(ready.fileName()).isEqualTo("invoices-101.pdf");
        assertThat(ready.mediaType()).isEqualTo("application/pdf");
        assertThat(text(ready)).endsWith(" 1");
    }

    @Test
    void nothing_selected_is_an_empty_export() {
        assertThat(ready(ALL, ExportFormat.CSV).documents()).isZero();
        assertThat(entries(ready(ALL, ExportFormat.ZIP))).isEmpty();
        assertThat(entries(ready(new Named(List.of()), ExportFormat.ZIP))).isEmpty();
    }

    @Test
    void the_invoice_of_somebody_else_cannot_be_selected() {
        DocumentReference mine = company.invoices(anna, "10.00");
        DocumentReference other = company.invoices(company.consumer(), "10.00");

        assertThat(prepare(new Named(List.of(mine, other)), ExportFormat.ZIP, Language.EN))
                .isEqualTo(new NoSuchDocument(other.value()));
    }

    @Test
    void a_long_list_is_written_whole_and_handed_on_while_it_is_read() {
        for (int count = 0; count < 250; count++) {
            company.invoices(anna, "1.00");
        }
        Meter meter = new Meter();

        ready(ALL, ExportFormat.ZIP).export().writeTo(meter);

        assertThat(entries(ready(ALL, ExportFormat.ZIP))).hasSize(250).doesNotHaveDuplicates();
        assertThat(meter.drawnAtFirstByte).isLessThan(10);
        assertThat(meter.closed).isFalse();
    }

    private Outcome prepare(InvoiceSelection selection, ExportFormat format, Language language) {
        return company.does()
                .exportInvoices()
                .prepare(new ExportInvoices.Command(anna, selection, format, language));
    }

    private Ready ready(InvoiceSelection selection, ExportFormat format) {
        return ready(selection, format, Language.EN);
    }

    private Ready ready(InvoiceSelection selection, ExportFormat format, Language language) {
        return (Ready) prepare(selection, format, language);
    }

    private static byte[] bytes(Ready ready) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ready.export().writeTo(target);
        return target.toByteArray();
    }

    private static String text(Ready ready) {
        return new String(bytes(ready), StandardCharsets.UTF_8);
    }

    /** What is in an archive beside its list, which comes first. */
    private static List<String> entries(Ready ready) {
        List<String> names = names(ready);
        assertThat(names).first().isEqualTo("index.csv");
        return names.subList(1, names.size());
    }

    private static List<String> names(Ready ready) {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(ready)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }

    /** Notes how many documents had been drawn when the first byte came. */
    private final class Meter extends OutputStream {

        private int drawnAtFirstByte = -1;
        private boolean closed;

        @Override
        public void write(int ignored) {
            if (drawnAtFirstByte < 0) {
                drawnAtFirstByte = company.does().renderer().drawings();
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
