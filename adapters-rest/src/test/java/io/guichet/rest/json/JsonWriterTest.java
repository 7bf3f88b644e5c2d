package io.guichet.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.billing.InvoiceSummaryJson;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.RestApi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class JsonWriterTest {

    private final RestApi api = new RestApi();
    private final Sample sample = new Sample();

    JsonWriterTest() {
        api.with(sample);
    }

    @Test
    void names_are_in_snake_case_and_in_their_order_and_what_is_absent_is_null() {
        assertThat(
                        written(
                                new Everything(
                                        "Zoé",
                                        null,
                                        1,
                                        Long.MAX_VALUE,
                                        true,
                                        null,
                                        "12 rue",
                                        List.of())))
                .isEqualTo(
                        "{\"absent_text\":null,\"count\":1,\"dry_run\":true,\"first_name\":\"Zoé\","
                                + "\"items\":[],\"largest\":9223372036854775807,\"line1\":\"12 rue\","
                                + "\"on\":null}");
    }

    @Test
    void a_rate_is_written_in_digits() {
        assertThat(written(Map.of("vat_percent", new BigDecimal("2E+1"))))
                .isEqualTo("{\"vat_percent\":20}");
    }

    @Test
    void days_and_moments_are_those_of_iso_8601() {
        assertThat(
                        written(
                                new Times(
                                        LocalDate.of(2026, 3, 1),
                                        Instant.parse("2026-03-01T12:00:00Z"),
                                        Instant.parse("2026-03-01T12:00:00.120Z"),
                                        Instant.parse("2026-03-01T12:00:00.123456Z"))))
                .isEqualTo(
                        "{\"day\":\"2026-03-01\",\"micros\":\"2026-03-01T12:00:00.123456Z\","
                                + "\"millis\":\"2026-03-01T12:00:00.120Z\","
                                + "\"moment\":\"2026-03-01T12:00:00Z\"}");
    }

    @Test
    void an_invoice_of_a_list_is_written_as_ever() {
        InvoiceSummaryJson invoice =
                new InvoiceSummaryJson(
                        "FR-2026-1",
                        "invoice",
                        false,
                        "ORD-1",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        new MoneyJson("100.00", "EUR"),
                        new MoneyJson("120.00", "EUR"),
                        new MoneyJson("0.50", "EUR"),
                        "partly_paid",
                        true,
                        null,
                        new InvoiceSummaryJson.TakenBackJson(
                                "FR-2026-0",
                                new MoneyJson("9.00", "EUR"),
                                new MoneyJson("10.80", "EUR")),
                        null);

        assertThat(written(new ListJson<>(List.of(invoice), "next")))
                .isEqualTo(
                        "{\"data\":[{\"advance\":false,\"deposit\":null,\"due_on\":\"2026-03-31\","
                                + "\"gross\":{\"amount\":\"120.00\",\"currency\":\"EUR\"},"
                                + "\"issued_on\":\"2026-03-01\",\"kind\":\"invoice\","
                                + "\"net\":{\"amount\":\"100.00\",\"currency\":\"EUR\"},"
                                + "\"open\":{\"amount\":\"0.50\",\"currency\":\"EUR\"},"
                                + "\"order\":\"ORD-1\",\"overdue\":true,"
                                + "\"reference\":\"FR-2026-1\",\"replaced_by\":null,"
                                + "\"status\":\"partly_paid\",\"takes_back\":{"
                                + "\"gross\":{\"amount\":\"10.80\",\"currency\":\"EUR\"},"
                                + "\"invoice\":\"FR-2026-0\","
                                + "\"net\":{\"amount\":\"9.00\",\"currency\":\"EUR\"}}}],"
                                + "\"next_cursor\":\"next\"}");
    }

    @Test
    void a_map_keeps_its_order_and_its_names() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("zName", 1);
        map.put("aName", null);
        map.put("list", Arrays.asList("a", null));

        assertThat(written(map)).isEqualTo("{\"zName\":1,\"aName\":null,\"list\":[\"a\",null]}");
    }

    @Test
    void texts_are_escaped_no_more_than_they_have_to_be() {
        assertThat(written(List.of("\"\\/\b\f\n\r\t\u0000\u001b\u007f<é€😀\u2028")))
                .isEqualTo("[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001b\u007f<é€😀\u2028\"]");
    }

    @Test
    void half_a_character_does_not_fail() {
        assertThat(written(List.of("a\ud83d", "\ude00b"))).isEqualTo("[\"a?\",\"?b\"]");
    }

    /** A name that somebody made up is repeated to him up to its fortieth letter. */
    @Test
    void a_refusal_that_cuts_a_character_in_two_is_an_answer_all_the_same() {
        String name = "x".repeat(39) + "😀";

        Answer answer = api.post("/sample", "{\"" + name + "\":1}").answer();

        assertThat(answer.refusal()).isEqualTo("400 unknown-field");
        assertThat(answer.json().getString("pointer")).isEqualTo("/" + "x".repeat(39) + "?");
    }

    private String written(Object value) {
        sample.answer = value;
        Answer answer = api.get("/sample").answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        return answer.text();
    }

    /** Answers what it was given. */
    @Path("/sample")
    @Produces("application/json")
    public static final class Sample {

        private Object answer = "";

        @GET
        public Object give() {
            return answer;
        }

        @POST
        @Consumes("application/json")
        public void take(MoneyJson money) {
            money.toMoney("/amount");
        }
    }

    /** One field of most types; what a record says beside its fields is not written. */
    public record Everything(
            String firstName,
            String absentText,
            int count,
            long largest,
            boolean dryRun,
            Boolean on,
            String line1,
            List<String> items) {

        public boolean isBeside() {
            return true;
        }

        public String getBeside() {
            return "beside";
        }
    }

    /** Days and moments. */
    public record Times(LocalDate day, Instant moment, Instant millis, Instant micros) {}
}
