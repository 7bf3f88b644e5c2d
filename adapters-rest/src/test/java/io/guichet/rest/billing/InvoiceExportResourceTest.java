package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportInvoices.Command;
import io.guichet.application.billing.ExportInvoices.ExportFormat;
import io.guichet.application.billing.ExportInvoices.Outcome;
import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection.Matching;
import io.guichet.application.billing.query.InvoiceSelection.Named;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

class InvoiceExportResourceTest {

    private final RestApi api = new RestApi();
    private Outcome outcome =
            new Outcome.Ready("invoices-2026.zip", "application/zip", 24, this::write, () -> "v1");
    private Command asked;

    InvoiceExportResourceTest() {
        api.with(
                new InvoiceExportResource(
                        command -> {
                            asked = command;
                            return outcome;
                        },
                        api.days,
                        api.caller));
    }

    @Test
    void a_year_is_exported_with_its_name_type_and_count() {
        Answer answer = api.get("/invoices/export?format=zip&year=2026").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("content");
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"invoices-2026.zip\"");
        assertThat(answer.header("Guichet-Documents")).isEqualTo("24");
        assertThat(asked)
                .isEqualTo(
                        new Command(
                                RestApi.ANNA.number(),
                                new Matching(InvoiceFilter.ofYear(2026)),
                                ExportFormat.ZIP,
                                Language.FR));
    }

    @Test
    void a_selection_names_its_documents() {
        api.get("/invoices/export?format=csv&reference=FR1&reference=FR2&reference=FR1").answer();

        assertThat(asked.format()).isEqualTo(ExportFormat.CSV);
        assertThat(asked.selection())
                .isEqualTo(
                        new Named(
                                List.of(
                                        new DocumentReference("FR1"),
                                        new DocumentReference("FR2"))));
    }

    @Test
    void a_document_of_somebody_else_does_not_exist() {
        outcome = new Outcome.NoSuchDocument("FR9");

        Answer answer = api.get("/invoices/export?format=zip&reference=FR9").answer();

        assertThat(answer.refusal()).isEqualTo("404 no-such-document");
        assertThat(answer.json().getString("reference")).isEqualTo("FR9");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid-format",
        "format=tar, invalid-format",
        "format=csv&reference=FR1&year=2026, selection-with-filters",
        "format=csv&reference=%3B, invalid-reference",
        "format=csv&status=late, invalid-status"
    })
    void a_malformed_export_is_refused(String query, String code) {
        assertThat(api.get("/invoices/export?" + query).answer().refusal())
                .isEqualTo("400 " + code);
    }

    @Test
    void a_table_that_fails_on_its_way_is_refused_instead_of_cut_short() {
        outcome =
                new Outcome.Ready(
                        "invoices.csv",
                        "text/csv",
                        24,
                        target -> {
                            write(target);
                            throw new IllegalStateException("database gone");
                        },
                        () -> "v1");
        Logger log = Logger.getLogger("io.guichet.rest.problem.Faults");
        log.setLevel(Level.OFF);

        Answer answer = api.get("/invoices/export?format=csv").answer();

        log.setLevel(null);
        assertThat(answer.refusal()).isEqualTo("500 internal-error");
        assertThat(answer.text()).doesNotContain("content").doesNotContain("database");
    }

    @Test
    void an_archive_that_broke_off_is_gone_on_with() {
        Answer whole = api.get("/invoices/export?format=zip").answer();
        assertThat(whole.header("ETag")).isEqualTo("\"v1\"");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");

        Answer rest = rest("bytes=3-", "\"v1\"");

        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.text()).isEqualTo("tent");
        assertThat(rest.header("Content-Range")).isEqualTo("bytes 3-6/7");
        assertThat(rest.header("Content-Length")).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1, bytes 0-1/7, co",
        "bytes=-3, bytes 4-6/7, ent",
        "bytes=5-99, bytes 5-6/7, nt"
    })
    void any_one_part_can_be_had(String range, String content, String text) {
        Answer part = rest(range, "\"v1\"");

        assertThat(part.header("Content-Range")).isEqualTo(content);
        assertThat(part.text()).isEqualTo(text);
    }

    @Test
    void what_has_changed_meanwhile_is_sent_anew() {
        Answer changed = rest("bytes=3-", "\"v0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).isEqualTo("content");
    }

    @Test
    void there_is_nothing_behind_the_end() {
        Answer behind = rest("bytes=7-", "\"v1\"");

        assertThat(behind.refusal()).isEqualTo("416 range-not-satisfiable");
        assertThat(behind.header("Content-Range")).isEqualTo("bytes */7");
    }

    @Test
    void a_table_states_its_length_and_can_be_gone_on_with() {
        outcome = new Outcome.Ready("a.csv", "text/csv", 24, this::write, () -> "v1");
        Answer whole = api.get("/invoices/export?format=csv").answer();
        assertThat(whole.header("Content-Length")).isEqualTo("7");

        Answer rest =
                api.get("/invoices/export?format=csv")
                        .header("Range", "bytes=6-")
                        .header("If-Range", whole.header("ETag"))
                        .answer();

        assertThat(rest.text()).isEqualTo("t");
    }

    @Test
    void one_archive_is_made_at_a_time_and_a_paper_has_its_limits() {
        outcome = new Outcome.UnderWay(new ExportProgress(12_000, 1_200, RestApi.NOON));
        Answer busy = api.get("/invoices/export?format=zip").answer();
        assertThat(busy.refusal()).isEqualTo("429 export-under-way");
        assertThat(busy.header("Retry-After")).isEqualTo("30");
        assertThat(busy.json().getInt("documents")).isEqualTo(12_000);
        assertThat(busy.json().getInt("done")).isEqualTo(1_200);
        assertThat(busy.json().getString("detail")).contains("1200 documents sur 12000");

        outcome = new Outcome.TooManyDocuments(3000, 2000);
        assertThat(api.get("/invoices/export?format=pdf").answer().refusal())
                .isEqualTo("422 too-many-documents");
    }

    private Answer rest(String range, String ifRange) {
        return api.get("/invoices/export?format=zip")
                .header("Range", range)
                .header("If-Range", ifRange)
                .answer();
    }

    @Test
    void too_many_names_are_refused() {
        String names = "&reference=FR1".repeat(1001);

        assertThat(api.get("/invoices/export?format=csv" + names).answer().refusal())
                .isEqualTo("400 too-many-references");
    }

    private void write(OutputStream target) {
        try {
            target.write("content".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
