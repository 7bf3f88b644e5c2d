package io.guichet.rest.billing;

import static io.guichet.rest.shared.RestApi.ANNA;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class InvoicesResourceTest {

    private static final ShowDeposits NONE_DEPOSITED =
            Fixtures.deposits(new DocumentReference("X1"), deposit -> deposit);

    private final List<InvoiceSummary> invoices = new ArrayList<>();
    private InvoiceFilter asked = InvoiceFilter.all();

    private final RestApi api = new RestApi();

    InvoicesResourceTest() {
        api.with(
                new InvoicesResource(
                        new Invoices(),
                        new InvoiceViews(one(), NONE_DEPOSITED, api.days),
                        new Documents(rendering()),
                        api.lists,
                        api.caller));
        invoices.add(Fixtures.summary("FR00000003", "2026-02-20"));
        invoices.add(Fixtures.summary("FR00000002", "2026-01-15"));
        invoices.add(Fixtures.summary("FR00000001", "2026-01-15"));
    }

    @Test
    void a_list_shows_the_columns_of_every_invoice() {
        Answer answer = api.get("/invoices").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().getJsonArray("data")).hasSize(3);
        assertThat(answer.json().getJsonArray("data").getFirst())
                .hasToString(
                        "{\"advance\":false,\"deposit\":null,\"due_on\":\"2026-03-22\","
                                + "\"gross\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                                + "\"issued_on\":\"2026-02-20\",\"kind\":\"invoice\","
                                + "\"net\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},"
                                + "\"open\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                                + "\"order\":\"7\",\"overdue\":false,"
                                + "\"reference\":\"FR00000003\",\"replaced_by\":null,"
                                + "\"status\":\"unpaid\",\"takes_back\":null}");
        assertThat(answer.json().isNull("next_cursor")).isTrue();
    }

    @Test
    void what_was_due_before_today_is_overdue() {
        Answer answer = api.get("/invoices").answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(1).getBoolean("overdue"))
                .isTrue();
    }

    @Test
    void pages_follow_each_other_by_cursor_and_by_link() {
        Answer first = api.get("/invoices?limit=2&year=2026").answer();
        String cursor = first.json().getString("next_cursor");
        Answer second = api.get("/invoices?limit=2&year=2026&cursor=" + cursor).answer();

        assertThat(first.json().getJsonArray("data")).hasSize(2);
        assertThat(first.header("Link"))
                .isEqualTo(
                        "<https://guichet.example/api/v1/invoices?limit=2&year=2026&cursor="
                                + cursor
                                + ">; rel=\"next\"");
        assertThat(second.json().getJsonArray("data").getJsonObject(0).getString("reference"))
                .isEqualTo("FR00000001");
        assertThat(second.json().isNull("next_cursor")).isTrue();
    }

    @Test
    void every_filter_narrows_the_list() {
        api.get(
                        "/invoices?reference=fr0&order=7&kind=invoice&kind=credit_note"
                                + "&status=unpaid&issued_after=2026-01-31&issued_before=2026-03-01")
                .answer();

        assertThat(asked)
                .isEqualTo(
                        InvoiceFilter.all()
                                .withReference("fr0")
                                .withOrder(7)
                                .withKinds(Set.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE))
                                .withStatuses(Set.of(InvoiceStatus.UNPAID))
                                .issued(
                                        LocalDate.parse("2026-02-01"),
                                        LocalDate.parse("2026-03-01")));
    }

    @Test
    void what_is_overdue_is_worked_out_on_the_sellers_day() {
        api.get("/invoices?status=overdue&status=paid").answer();

        assertThat(asked.statuses()).containsExactly(InvoiceStatus.PAID);
        assertThat(asked.overdueOn()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "issued_on=2026-01-15, 2026-01-15, 2026-01-16",
        "year=2025, 2025-01-01, 2026-01-01",
        "year=2025&issued_after=2025-06-30, 2025-07-01, 2026-01-01",
        "issued_on=9999-12-31, 9999-12-31, 9999-12-31"
    })
    void days_are_half_open_and_all_conditions_hold(String query, String from, String until) {
        api.get("/invoices?" + query).answer();

        assertThat(asked)
                .isEqualTo(
                        InvoiceFilter.all().issued(LocalDate.parse(from), LocalDate.parse(until)));
    }

    @ParameterizedTest
    @CsvSource({
        "order=x, invalid-order-number",
        "kind=bill, invalid-kind",
        "status=late, invalid-status",
        "issued_on=2026-02-30, invalid-date",
        "issued_after=yesterday, invalid-date",
        "year=26, invalid-year",
        "reference=a%20b, invalid-reference",
        "limit=0, invalid-limit",
        "limit=201, invalid-limit",
        "limit=many, invalid-limit",
        "cursor=abc, invalid-cursor"
    })
    void a_malformed_filter_is_refused(String query, String code) {
        assertThat(api.get("/invoices?" + query).answer().refusal()).isEqualTo("400 " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issued_on", "issued_after", "issued_before"})
    void of_several_days_the_malformed_one_is_named(String name) {
        Answer answer =
                api.get("/invoices?" + name + "=2026-02-30")
                        .header("Accept-Language", "en")
                        .answer();

        assertThat(answer.json().getString("about")).isEqualTo(name);
        assertThat(answer.json().containsKey("pointer")).isFalse();
        assertThat(answer.json().getString("detail"))
                .isEqualTo(name + " is a day and written like 2026-03-01.");
    }

    @Test
    void one_invoice_is_data_by_default() {
        Answer answer = api.get("/invoices/FR00000001").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("summary").getString("reference"))
                .isEqualTo("FR00000001");
        assertThat(answer.json().getJsonObject("document").getJsonArray("lines")).hasSize(1);
        assertThat(answer.json().getJsonObject("seal").getInt("number")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, '', application/pdf",
        "text/html, '', text/html;charset=UTF-8",
        "'text/html,application/xhtml+xml,*/*;q=0.8', '', text/html;charset=UTF-8",
        "text/html, ?format=pdf, application/pdf",
        "application/xml, '', application/xml;charset=UTF-8",
        "text/html, ?format=xml, application/xml;charset=UTF-8",
        "*/*, ?format=json, application/json"
    })
    void the_form_is_negotiated(String accept, String query, String type) {
        Answer answer = api.get("/invoices/FR00000001" + query).header("Accept", accept).answer();

        assertThat(answer.header("Content-Type")).isEqualTo(type);
    }

    @Test
    void a_document_names_its_file_and_its_version() {
        Answer answer = api.get("/invoices/FR00000001?format=pdf").answer();

        assertThat(answer.text()).isEqualTo("document FR00000001");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"FR00000001.pdf\"");
        assertThat(answer.header("ETag")).isEqualTo("\"abc\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void who_has_the_document_already_is_not_sent_it_again() {
        Answer answer =
                api.get("/invoices/FR00000001?format=pdf")
                        .header("If-None-Match", "\"abc\"")
                        .answer();

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/invoices/FR99999999, application/json, 404 no-such-invoice",
        "/invoices/FR99999999, application/pdf, 404 no-such-document",
        "/invoices/FR%20, application/json, 400 invalid-reference",
        "/invoices/FR00000001?format=docx, */*, 400 invalid-format",
        "/invoices/FR00000001, image/png, 406 not-acceptable"
    })
    void what_cannot_be_had_is_refused(String path, String accept, String refusal) {
        assertThat(api.get(path).header("Accept", accept).answer().refusal()).isEqualTo(refusal);
    }

    private static FindInvoice one() {
        return (customer, reference) ->
                customer.equals(ANNA.number()) && reference.value().equals("FR00000001")
                        ? Optional.of(Fixtures.details("FR00000001"))
                        : Optional.empty();
    }

    private static RenderDocument rendering() {
        return command ->
                command.reference().value().equals("FR00000001")
                        ? new RenderDocument.Outcome.Rendered(document(command.format()))
                        : new RenderDocument.Outcome.NoSuchDocument();
    }

    private static RenderedDocument document(DocumentFormat format) {
        return new RenderedDocument(
                new DocumentReference("FR00000001"),
                format,
                "abc",
                "document FR00000001".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private final class Invoices implements ListInvoices {

        @Override
        public Page<InvoiceSummary> list(
                CustomerNumber customer, InvoiceFilter filter, InvoicePosition after, int limit) {
            asked = filter;
            List<InvoiceSummary> rest =
                    invoices.stream()
                            .dropWhile(
                                    one ->
                                            !after.equals(InvoicePosition.START)
                                                    && one.reference().compareTo(after.reference())
                                                            >= 0)
                            .limit(limit + 1L)
                            .toList();
            return Page.of(rest, limit);
        }

        @Override
        public long count(CustomerNumber customer, InvoiceFilter filter) {
            return invoices.size();
        }

        @Override
        public List<InvoiceSummary> named(
                CustomerNumber customer, List<DocumentReference> references) {
            return List.of();
        }

        @Override
        public List<Integer> years(CustomerNumber customer) {
            return List.of();
        }
    }
}
