package io.guichet.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.RestApi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class BadInputTest {

    private final RestApi api = new RestApi();
    private final Sink sink = new Sink();

    BadInputTest() {
        api.with(sink);
    }

    @Test
    void a_body_is_read_into_its_record() {
        Answer answer =
                api.post(
                                "/sink",
                                "{\"first_name\":\"Zoé\",\"count\":3,\"dry_run\":true,"
                                        + "\"total\":{\"amount\":\"12.34\",\"currency\":\"EUR\"},"
                                        + "\"items\":[{\"amount\":\"1\",\"currency\":\"EUR\"}]}")
                        .answer();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(sink.last)
                .isEqualTo(
                        new SinkJson(
                                "Zoé",
                                3,
                                true,
                                new MoneyJson("12.34", "EUR"),
                                List.of(new MoneyJson("1", "EUR"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}}",
                "{\"count\":}",
                "nothing",
                "{'count':1}",
                "{\"count\":1,}",
                "{\"a\":\"\u0001\"}",
                "{} {}",
                "{\"count\":01}",
                "{\"count\":+1}",
                "{\"count\":NaN}",
                "{\"count\":1 /* one */}",
                "{count:1}",
                "\ufeff{}",
                "   "
            })
    void malformed_json_is_refused(String body) {
        assertThat(api.post("/sink", body).answer().refusal()).isEqualTo("400 malformed-json");
    }

    @Test
    void an_empty_body_and_bytes_that_are_no_text_are_refused() {
        assertThat(api.post("/sink", "").answer().refusal()).isEqualTo("400 malformed-json");
        assertThat(
                        api.post("/sink", "{}")
                                .body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                                .answer()
                                .status())
                .isEqualTo(400);
    }

    @Test
    void another_encoding_is_no_json() {
        byte[] body = "{\"count\":1}".getBytes(StandardCharsets.UTF_16BE);

        assertThat(api.post("/sink", "{}").body(body).answer().refusal())
                .isEqualTo("400 malformed-json");
    }

    @Test
    void a_text_that_is_not_utf_8_is_refused_by_its_line_and_not_kept_with_holes() {
        byte[] body = "{\n\"first_name\":\"Zo\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        Answer answer =
                api.post("/sink", "{}")
                        .header("Content-Type", "application/json; charset=ISO-8859-1")
                        .body(body)
                        .answer();

        assertThat(answer.refusal()).isEqualTo("400 malformed-json");
        assertThat(answer.json().getInt("line")).isEqualTo(2);
        assertThat(sink.last).isNull();
    }

    @Test
    void a_field_that_is_left_out_or_null_says_nothing() {
        assertThat(api.post("/sink", "{\"count\":-2,\"total\":null}").answer().status())
                .isEqualTo(204);
        assertThat(sink.last).isEqualTo(new SinkJson(null, -2, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"x\"", "1", "1e400", "true", "[]", "[{}]"})
    void a_body_that_is_no_object_is_refused_as_a_whole(String body) {
        Answer answer = api.post("/sink", body).header("Accept-Language", "en").answer();

        assertThat(answer.refusal()).isEqualTo("400 body-no-object");
        assertThat(answer.json().containsKey("pointer")).isFalse();
        assertThat(answer.json().getString("detail"))
                .isEqualTo("The body as a whole must be one JSON object: {} with its fields.");
        assertThat(sink.last).isNull();
    }

    @Test
    void the_place_of_a_repeated_field_is_told_at_no_length() {
        String name = "x".repeat(900);

        Answer answer = api.post("/sink", "{\"NAME\":1,\"NAME\":2}".replace("NAME", name)).answer();

        assertThat(answer.refusal()).isEqualTo("400 repeated-field");
        assertThat(answer.json().getString("pointer")).hasSize(200);
    }

    @Test
    void the_body_of_a_call_that_takes_none_is_not_looked_at() {
        assertThat(api.get("/sink").body("{".getBytes(StandardCharsets.UTF_8)).answer().text())
                .isEqualTo("");
    }

    /** What would take seconds to unfold is refused at once. */
    @Test
    void a_number_without_end_is_refused() {
        assertThat(api.post("/sink", "{\"count\":" + "9".repeat(900_000) + "}").answer().status())
                .isEqualTo(400);
        assertThat(sink.last).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"cuont\":1}; unknown-field; /cuont",
                "{\"total\":{\"value\":1}}; unknown-field; /total/value",
                "{\"count\":\"1\"}; wrong-type; /count",
                "{\"count\":1.5}; wrong-type; /count",
                "{\"count\":1e999999999}; wrong-type; /count",
                "{\"count\":1e-0}; wrong-type; /count",
                "{\"count\":1.0}; wrong-type; /count",
                "{\"count\":1e2}; wrong-type; /count",
                "{\"count\":\"1000000000\"}; wrong-type; /count",
                "{\"count\":true}; wrong-type; /count",
                "{\"first_name\":1}; wrong-type; /first_name",
                "{\"dry_run\":\"yes\"}; wrong-type; /dry_run",
                "{\"total\":12.34}; wrong-type; /total",
                "{\"total\":{\"amount\":12.34}}; wrong-type; /total/amount",
                "{\"items\":{}}; wrong-type; /items",
                "{\"items\":[null]}; wrong-type; /items/0",
                "{\"count\":1e400}; wrong-type; /count",
                "{\"first_name\":1e400}; wrong-type; /first_name",
                "{\"items\":[{},7]}; wrong-type; /items/1",
                "{\"a~b/c\":1}; unknown-field; /a~0b~1c",
                "{\"\":1}; unknown-field; /",
                "{\"first_name\":\"\\u0000\"}; invalid-text; /first_name",
                "{\"first_name\":\"\\ud83d\"}; invalid-text; /first_name",
                "{\"total\":{\"amount\":\"1\\ude00\"}}; invalid-text; /total/amount",
                "{\"count\":1,\"count\":2}; repeated-field; /count",
                "{\"count\":1,\"c\\u006funt\":1}; repeated-field; /count",
                "{\"items\":[{\"amount\":\"1\",\"amount\":\"2\"}]}; repeated-field; /items/0/amount"
            })
    void a_field_that_does_not_fit_is_refused_by_name(String body, String code, String pointer) {
        Answer answer = api.post("/sink", body).answer();

        assertThat(answer.refusal()).isEqualTo("400 " + code);
        assertThat(answer.json().getString("pointer")).isEqualTo(pointer);
        assertThat(sink.last).isNull();
    }

    /** It is no other fault than one too many: the rule of the field refuses both. */
    @ParameterizedTest
    @CsvSource({
        "999999999, 999999999",
        "1000000000, 999999999",
        "2147483648, 999999999",
        "99999999999999999999999999, 999999999",
        "-1000000000, -999999999",
        "-2147483649, -999999999",
        "-99999999999999999999999999, -999999999",
        "-0, 0"
    })
    void a_whole_number_of_any_size_reaches_the_rule_that_limits_it(String count, int read) {
        assertThat(api.post("/sink", "{\"count\":" + count + "}").answer().status()).isEqualTo(204);
        assertThat(sink.last.count()).isEqualTo(read);
    }

    @Test
    void json_that_is_all_brackets_is_refused_before_it_is_parsed() {
        assertThat(api.post("/sink", "[".repeat(500_000)).answer().refusal())
                .isEqualTo("400 json-too-deep");
        assertThat(
                        api.post("/sink", "{\"first_name\":\"[[[[[[[[[[[[[[[[[[[[[[\"}")
                                .answer()
                                .status())
                .isEqualTo(204);
    }

    @Test
    void a_body_over_a_megabyte_is_refused_with_or_without_its_length() {
        String large = "{\"first_name\":\"" + "x".repeat(BodyFilter.MOST_BYTES) + "\"}";

        assertThat(api.post("/sink", large).answer().refusal()).isEqualTo("413 body-too-large");
        assertThat(api.post("/sink", "{}").header("Content-Length", "99999999").answer().refusal())
                .isEqualTo("413 body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/problem+json",
                "application/merge-patch+json"
            })
    void another_media_type_is_refused(String type) {
        assertThat(api.post("/sink", "{}").header("Content-Type", type).answer().refusal())
                .isEqualTo("415 unsupported-media-type");
        assertThat(sink.last).isNull();
    }

    @Test
    void a_body_without_its_type_is_refused() {
        assertThat(api.post("/sink", "{}").without("Content-Type").answer().refusal())
                .isEqualTo("415 unsupported-media-type");
        assertThat(sink.last).isNull();
    }

    /** Takes what it is given. */
    @Path("/sink")
    @Consumes("application/json")
    public static final class Sink {

        private SinkJson last;

        @GET
        public void give() {}

        @POST
        public void take(SinkJson body) {
            last = body;
        }
    }

    /** One field of every type. */
    public record SinkJson(
            String firstName,
            Integer count,
            Boolean dryRun,
            MoneyJson total,
            List<MoneyJson> items) {}
}
