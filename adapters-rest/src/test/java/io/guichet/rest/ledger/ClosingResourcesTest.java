package io.guichet.rest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ClosePeriod;
import io.guichet.application.ledger.ExportClosing;
import io.guichet.application.ledger.VerifyClosings.Report;
import io.guichet.application.ledger.query.ListClosings;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.Ed25519;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ClosingResourcesTest {

    private static final ClosingId MARCH = ClosingId.parse("demo-fr-month-2026-03-01");
    private static final SignedClosing CLOSING = closing();

    private final RestApi api = new RestApi();
    private ClosePeriod.Outcome outcome = new ClosePeriod.Outcome.Closed(CLOSING.closing());
    private ClosePeriod.Command asked;
    private Report report = new Report("demo-fr", 3, "", "", Set.of("ab12"));

    ClosingResourcesTest() {
        ListClosings closings = new OneClosing();
        api.with(
                        new SellerClosingsResource(
                                closings,
                                command -> {
                                    asked = command;
                                    return outcome;
                                },
                                api.lists))
                .with(
                        new ClosingsResource(
                                closings, command -> archive(command.id()), () -> List.of(report)));
    }

    @Test
    void a_closing_is_shown_with_its_totals_and_key() {
        Asking.Answer answer = staff("/closings/" + MARCH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("kind")).isEqualTo("month");
        assertThat(answer.json().getString("until")).isEqualTo("2026-04-01");
        assertThat(answer.json().getJsonObject("totals").getJsonObject("sales").toString())
                .isEqualTo("{\"amount\":\"12.00\",\"currency\":\"EUR\"}");
        assertThat(answer.json().getJsonObject("perpetual").getInt("entries")).isEqualTo(9);
        assertThat(answer.json().getString("key")).matches("[0-9a-f]{64}");
    }

    @Test
    void a_page_names_the_next() {
        Asking.Answer answer = staff("/sellers/demo-fr/closings?limit=1");

        assertThat(answer.json().getJsonArray("data")).hasSize(1);
        assertThat(answer.json().getString("next_cursor")).isNotEmpty();
    }

    @Test
    void the_period_that_was_named_is_closed() {
        Asking.Answer answer = close("{\"kind\":\"month\",\"from\":\"2026-03-01\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/closings/" + MARCH);
        assertThat(answer.json().getString("hash")).isEqualTo(CLOSING.hash());
        assertThat(asked.id()).isEqualTo(MARCH);
    }

    @Test
    void every_refusal_has_its_answer() {
        assertThat(refusal(new ClosePeriod.Outcome.AlreadyClosed()))
                .isEqualTo("409 period-already-closed");
        assertThat(refusal(new ClosePeriod.Outcome.NotOver())).isEqualTo("422 period-not-over");
        assertThat(refusal(new ClosePeriod.Outcome.NothingBooked()))
                .isEqualTo("422 nothing-booked");
        assertThat(refusal(new ClosePeriod.Outcome.NoSuchSeller())).isEqualTo("404 no-such-seller");

        outcome = new ClosePeriod.Outcome.NotNext(Period.month(MARCH.from()));
        Asking.Answer answer = close("{\"kind\":\"year\",\"from\":\"2026-01-01\"}");
        assertThat(answer.refusal()).isEqualTo("422 period-not-next");
        assertThat(answer.json().getString("next")).isEqualTo(MARCH.toString());
    }

    @Test
    void what_is_malformed_is_not_looked_at() {
        assertThat(close("{\"kind\":\"week\",\"from\":\"2026-03-01\"}").refusal())
                .isEqualTo("400 invalid-closing-kind");
        assertThat(close("{\"kind\":\"month\",\"from\":\"2026-03-02\"}").refusal())
                .isEqualTo("400 not-first-day-of-period");
        assertThat(close("{\"kind\":\"month\"}").refusal()).isEqualTo("400 missing-field");
        assertThat(staff("/closings/march").refusal()).isEqualTo("400 invalid-closing");
        assertThat(asked).isNull();
    }

    @Test
    void an_archive_is_a_file_with_a_name() {
        Asking.Answer answer = staff("/closings/" + MARCH + "/archive");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("content");
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"closing.zip\"");
    }

    @Test
    void what_is_not_closed_is_not_found() {
        assertThat(staff("/closings/demo-fr-day-2026-03-01").refusal())
                .isEqualTo("404 no-such-closing");
        assertThat(staff("/closings/demo-fr-day-2026-03-01/archive").refusal())
                .isEqualTo("404 no-such-closing");
    }

    @Test
    void the_check_names_the_first_that_does_not_hold() {
        assertThat(staff("/closings/check").text())
                .isEqualTo(
                        "{\"data\":[{\"broken_at\":null,\"closings\":3,\"keys\":[\"ab12\"],"
                                + "\"seller\":\"demo-fr\",\"whole\":true,\"why\":null}],"
                                + "\"next_cursor\":null}");

        report = new Report("demo-fr", 1, "number 2", "missing", Set.of());
        assertThat(staff("/closings/check").text())
                .contains("\"broken_at\":\"number 2\"", "\"whole\":false,\"why\":\"missing\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/closings/demo-fr-month-2026-03-01",
                "/closings/demo-fr-month-2026-03-01/archive",
                "/closings/check",
                "/sellers/demo-fr/closings"
            })
    void a_customer_sees_nothing(String path) {
        assertThat(api.get(path).answer().refusal()).isEqualTo("403 staff-only");
    }

    @Test
    void a_customer_closes_nothing() {
        assertThat(
                        api.post(
                                        "/sellers/demo-fr/closings",
                                        "{\"kind\":\"month\",\"from\":\"2026-03-01\"}")
                                .answer()
                                .refusal())
                .isEqualTo("403 staff-only");
        assertThat(asked).isNull();
    }

    private String refusal(ClosePeriod.Outcome end) {
        outcome = end;
        return close("{\"kind\":\"month\",\"from\":\"2026-03-01\"}").refusal();
    }

    private Asking.Answer close(String json) {
        return api.post("/sellers/demo-fr/closings", json).as("staff").answer();
    }

    private Asking.Answer staff(String path) {
        return api.get(path).as("staff").answer();
    }

    private static ExportClosing.Outcome archive(ClosingId id) {
        return id.equals(MARCH)
                ? new ExportClosing.Outcome.Ready("closing.zip", ClosingResourcesTest::write)
                : new ExportClosing.Outcome.NoSuchClosing();
    }

    private static void write(OutputStream target) {
        try {
            target.write("content".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignedClosing closing() {
        String hash = "0".repeat(64);
        PeriodTotals totals = new PeriodTotals(Money.euros("12.00"), Money.euros("5.00"), 2);
        PeriodTotals perpetual = new PeriodTotals(Money.euros("99.00"), Money.euros("5.00"), 9);
        return SignedClosing.of(
                new PeriodClosing(
                        MARCH.seller(),
                        32,
                        Period.month(MARCH.from()),
                        totals,
                        perpetual,
                        new PeriodClosing.Digests(hash, hash),
                        RestApi.NOON,
                        hash),
                Ed25519.of(new byte[32]));
    }

    private static final class OneClosing implements ListClosings {

        @Override
        public Page<SignedClosing> list(SellerCode seller, long before, int limit) {
            return new Page<>(List.of(CLOSING), true);
        }

        @Override
        public Optional<SignedClosing> find(ClosingId id) {
            return Optional.of(CLOSING).filter(one -> one.closing().id().equals(id));
        }
    }
}
