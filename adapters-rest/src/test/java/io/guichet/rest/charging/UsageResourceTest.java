package io.guichet.rest.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ReportUsage.Outcome;
import io.guichet.domain.access.Reach;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

class UsageResourceTest {

    private static final PlanCode TRAFFIC = new PlanCode("extra-traffic");
    private static final String REPORT =
            "{'id':'r1','customer':'10001','plan':'extra-traffic','label':'srv1',"
                    + "'quantity':'0.75','used_at':'2026-03-01T10:00:00Z'}";

    private final RestApi api = new RestApi();
    private List<UsageReport> reported;
    private List<Outcome> outcomes = List.of(new Outcome.Accepted());
    private YearMonth shown;
    private Reach reach = Reach.ALL;

    UsageResourceTest() {
        api.with(
                new UsageResource(
                        reports -> {
                            reported = reports;
                            return outcomes;
                        },
                        (customer, within, month) -> {
                            shown = month;
                            reach = within;
                            return List.of(
                                    new UsageTotal(
                                            month,
                                            TRAFFIC,
                                            "srv1",
                                            BigDecimal.ONE,
                                            new BigDecimal("3.5")));
                        },
                        api.days,
                        api.caller));
    }

    @Test
    void a_program_reports_what_was_used_without_a_key() {
        Answer answer = report("{'reports':[" + REPORT + "]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"reports\":[{\"code\":null,\"id\":\"r1\",\"result\":\"accepted\"}]}");
        assertThat(reported)
                .containsExactly(
                        new UsageReport(
                                new CustomerNumber(10001),
                                "r1",
                                TRAFFIC,
                                "srv1",
                                new BigDecimal("0.75"),
                                Instant.parse("2026-03-01T10:00:00Z")));
    }

    @Test
    void usage_of_an_account_is_shown_to_who_was_given_it() {
        api.get("/usage").as("holder account/shop/usage server/web1/resources").answer();

        assertThat(reach).isEqualTo(new Reach(false, Set.of("shop"), Set.of("web1"), false));
        assertThat(api.get("/usage").as("holder account/shop/ssh").answer().refusal())
                .isEqualTo("403 permission-missing");
    }

    @Test
    void each_report_is_answered_for_itself() {
        outcomes = List.of(new Outcome.Repeated(), new Outcome.Refused("not-metered"));

        assertThat(report("{'reports':[" + REPORT + "," + REPORT + "]}").text())
                .isEqualTo(
                        "{\"reports\":[{\"code\":null,\"id\":\"r1\",\"result\":\"repeated\"},"
                                + "{\"code\":\"not-metered\",\"id\":\"r1\",\"result\":\"refused\"}]}");
    }

    @Test
    void a_customer_sees_what_he_used() {
        Answer answer = api.get("/usage?month=2026-02").answer();

        assertThat(shown).isEqualTo(YearMonth.of(2026, 2));
        assertThat(answer.json().getJsonArray("data").getFirst())
                .hasToString(
                        "{\"label\":\"srv1\",\"month\":\"2026-02\",\"plan\":\"extra-traffic\","
                                + "\"quantity\":\"3.5\",\"rated\":\"1\"}");
        api.get("/usage").answer();
        assertThat(shown).isEqualTo(YearMonth.of(2026, 3));
        assertThat(api.get("/usage?month=2026-13").answer().refusal())
                .isEqualTo("400 invalid-month");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x | | missing-field",
                "'used_at':'2026-03-01T10:00:00Z' | 'used_at':'yesterday' | invalid-instant",
                "'used_at':'2026-03-01T10:00:00Z' | 'used_at':'2026-13-01T10:00:00Z' |"
                        + " invalid-instant",
                "'quantity':'0.75' | 'quantity':'-1' | invalid-quantity-of-units",
                "'quantity':'0.75' | 'quantity':'0' | invalid-quantity-of-units",
                "'id':'r1' | 'id':'r 1' | invalid-report-id",
                "'id':'r1', | \"\" | missing-field",
                "'customer':'10001' | 'customer':'me' | invalid-customer-number"
            })
    void what_is_malformed_is_not_looked_at(String good, String bad, String code) {
        String body = bad == null ? "{}" : "{'reports':[" + REPORT.replace(good, bad) + "]}";

        assertThat(report(body).refusal()).isEqualTo("400 " + code);
        assertThat(reported).isNull();
    }

    @Test
    void which_of_them_is_malformed_is_told() {
        String wrong = REPORT.replace("0.75", "much");

        Answer refused = report("{'reports':[" + REPORT + "," + wrong + "]}");

        assertThat(refused.refusal()).isEqualTo("400 invalid-quantity-of-units");
        assertThat(refused.json().getString("pointer")).isEqualTo("/reports/1/quantity");
        assertThat(report("{'reports':[" + REPORT + ",{'id':'r2'}]}").json().getString("pointer"))
                .startsWith("/reports/1/");
        assertThat(reported).isNull();
    }

    @Test
    void a_batch_has_between_one_and_five_hundred_reports() {
        String many = (REPORT + ",").repeat(500) + REPORT;

        assertThat(report("{'reports':[]}").refusal()).isEqualTo("400 too-many-reports");
        assertThat(report("{'reports':[" + many + "]}").refusal())
                .isEqualTo("400 too-many-reports");
    }

    @Test
    void a_customer_reports_nothing() {
        assertThat(api.post("/usage", "{}").answer().refusal()).isEqualTo("403 staff-only");
    }

    private Answer report(String body) {
        return api.post("/usage", body.replace('\'', '"'))
                .without("Idempotency-Key")
                .as("staff")
                .answer();
    }
}
