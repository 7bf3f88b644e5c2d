package io.guichet.rest.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class IdempotencyTest {

    private final RestApi api = new RestApi();
    private final Things things = new Things(api.requestKey);

    IdempotencyTest() {
        api.with(things);
    }

    @Test
    void the_first_answer_is_given_again() {
        Asking.Answer first = post("made").key("k1").answer();
        Asking.Answer again = post("made").key("k1").answer();

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo("/api/v1/things/1");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(things.made).hasSize(1);
    }

    @Test
    void a_refusal_is_given_again_too() {
        Asking.Answer first = post("refused").key("k1").answer();
        Asking.Answer again = post("refused").key("k1").answer();

        assertThat(first.refusal()).isEqualTo("409 invoice-already-paid");
        assertThat(again.refusal()).isEqualTo("409 invoice-already-paid");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(things.made).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed", "busy", "fault"})
    void what_did_not_come_to_an_end_may_be_asked_again(String thing) {
        things.quiet = true;
        post(thing).key("k1").answer();
        Asking.Answer again = post(thing).key("k1").answer();

        assertThat(again.header("Idempotent-Replayed")).isEmpty();
        assertThat(things.made).hasSize(2);
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        post("made").key("k1").answer();

        assertThat(post("refused").key("k1").answer().refusal())
                .isEqualTo("422 idempotency-key-reused");
        assertThat(things.made).hasSize(1);
    }

    @Test
    void a_second_request_waits_for_the_first() {
        String scope = new UUID(0, 1) + "/10001";
        String fingerprint = Fingerprint.of("POST", "/things", body("made").getBytes());
        api.requests.begin(scope, "k1", fingerprint, RestApi.NOON);

        Asking.Answer answer = post("made").key("k1").answer();

        assertThat(answer.refusal()).isEqualTo("409 request-in-progress");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(things.made).isEmpty();
    }

    @Test
    void keys_of_different_people_never_meet() {
        post("made").key("k1").answer();
        post("made").key("k1").as("boris").answer();

        assertThat(things.made).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void the_id_of_what_is_made_follows_from_the_key() {
        things.quiet = true;
        post("fault").key("k1").answer();
        post("fault").key("k1").answer();

        assertThat(things.made.get(0)).isEqualTo(things.made.get(1));
    }

    @Test
    void a_post_without_a_key_or_with_a_bad_one_is_refused() {
        assertThat(post("made").without("Idempotency-Key").answer().refusal())
                .isEqualTo("400 idempotency-key-missing");
        assertThat(post("made").key("a b").answer().refusal())
                .isEqualTo("400 invalid-idempotency-key");
        assertThat(post("made").key("k".repeat(256)).answer().refusal())
                .isEqualTo("400 invalid-idempotency-key");
        assertThat(things.made).isEmpty();
    }

    private Asking post(String thing) {
        return api.post("/things", body(thing));
    }

    private static String body(String thing) {
        return "{\"thing\":\"" + thing + "\"}";
    }

    /** Ends in every way. */
    @Path("/things")
    @Produces("application/json")
    @Consumes("application/json")
    public static final class Things {

        private final List<UUID> made = new ArrayList<>();
        private final RequestKey requestKey;
        private boolean quiet;

        Things(RequestKey requestKey) {
            this.requestKey = requestKey;
        }

        @POST
        public Response make(ThingJson thing) {
            made.add(requestKey.id());
            return switch (thing.thing()) {
                case "made" ->
                        Response.status(201)
                                .header("Location", "/api/v1/things/1")
                                .entity(thing)
                                .build();
                case "refused" -> Problem.of(409, "invoice-already-paid").response();
                case "malformed" -> Problem.malformed("bad-request").response();
                case "busy" -> Problem.of(409, "payment-under-way").retryAfter(60).response();
                default -> Problem.of(quiet ? 503 : 500, "internal-error").response();
            };
        }
    }

    /** What to do. */
    public record ThingJson(String thing) {}
}
