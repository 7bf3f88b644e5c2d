package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.PublicCall;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.health.HealthResource;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.shared.Asking.Answer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

class ConventionsTest {

    private final RestApi api = new RestApi();

    ConventionsTest() {
        api.with(new Sample(api.caller, api.lists)).with(new HealthResource());
    }

    @Test
    void a_call_without_a_token_is_refused_and_told_how() {
        Answer answer = api.get("/sample").without("Authorization").answer();

        assertThat(answer.refusal()).isEqualTo("401 token-missing");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"guichet\"");
    }

    @Test
    void an_unknown_token_is_refused() {
        Answer answer = api.get("/sample").as("stolen").answer();

        assertThat(answer.refusal()).isEqualTo("401 token-not-valid");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(api.get("/sample").header("Authorization", "Basic YTpi").answer().refusal())
                .isEqualTo("401 token-not-valid");
    }

    @Test
    void health_needs_no_token() {
        assertThat(api.get("/health").without("Authorization").answer().text())
                .isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void staff_and_whoever_acts_for_several_must_name_a_customer() {
        Answer several = api.get("/sample").as("both").answer();

        assertThat(several.refusal()).isEqualTo("400 name-a-customer");
        assertThat(several.json().getJsonArray("customers").getValuesAs(Object::toString))
                .containsExactly("\"10001\"", "\"10002\"");
        assertThat(api.get("/sample").as("staff").answer().refusal())
                .isEqualTo("400 name-a-customer");
        assertThat(
                        api.get("/sample")
                                .as("staff")
                                .header("Guichet-Customer", "10002")
                                .answer()
                                .text())
                .isEqualTo("10002");
    }

    @Test
    void a_staff_call_is_forbidden_to_customers() {
        assertThat(api.get("/sample/staff").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(api.get("/sample/staff").as("staff").answer().status()).isEqualTo(204);
    }

    @Test
    void a_refusal_speaks_the_language_of_the_request_or_of_the_profile() {
        assertThat(detail(api.get("/sample/staff"))).contains("réservé");
        assertThat(detail(api.get("/sample/staff").header("Accept-Language", "en-GB,fr;q=0.5")))
                .contains("staff of the operator");
        assertThat(detail(api.get("/nowhere").header("Accept-Language", "fr")))
                .isEqualTo("Il n’y a rien à cette adresse.");
    }

    @Test
    void a_refusal_has_all_members_of_a_problem() {
        Answer answer = api.get("/nowhere").answer();

        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().keySet())
                .containsExactly("type", "title", "status", "detail", "instance", "code");
        assertThat(answer.json().getString("type")).isEqualTo("urn:guichet:problem:not-found");
        assertThat(answer.json().getString("instance")).startsWith("urn:uuid:");
    }

    @Test
    void a_method_that_is_not_there_is_answered_with_those_that_are() {
        Answer answer = api.delete("/sample").answer();

        assertThat(answer.refusal()).isEqualTo("405 method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, x;q=zz",
        "Accept, nonsense",
        "Accept-Language, x;q=zz",
        "Content-Type, nonsense",
        "Content-Type, x;q"
    })
    void a_header_that_cannot_be_read_is_refused_as_on_the_server(String name, String value) {
        assertThat(api.get("/sample").header(name, value).answer().refusal())
                .isEqualTo("400 bad-request");
    }

    @Test
    void what_is_wanted_in_a_form_that_it_has_not_is_refused() {
        assertThat(api.get("/health").header("Accept", "text/html").answer().refusal())
                .isEqualTo("406 not-acceptable");
    }

    @Test
    void a_lost_race_may_be_tried_again() {
        Answer answer = api.get("/sample/race").answer();

        assertThat(answer.refusal()).isEqualTo("409 try-again");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void a_fault_shows_an_incident_and_nothing_else() {
        Logger log = Logger.getLogger("io.guichet.rest.problem.Faults");
        Recorded recorded = new Recorded();
        log.addHandler(recorded);
        log.setUseParentHandlers(false);

        Answer answer = api.get("/sample/fault").answer();

        log.setUseParentHandlers(true);
        log.removeHandler(recorded);
        assertThat(answer.refusal()).isEqualTo("500 internal-error");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
        String incident = answer.json().getString("instance").substring("urn:uuid:".length());
        assertThat(recorded.last).isEqualTo("incident " + incident);
    }

    @Test
    void a_cursor_is_good_for_its_list_and_its_owner_only() {
        String cursor = api.get("/sample/list").answer().json().getString("next_cursor");

        assertThat(list("/sample/list", "anna", cursor)).isEqualTo("200");
        assertThat(list("/sample/list", "boris", cursor)).isEqualTo("400 invalid-cursor");
        assertThat(list("/sample/other", "anna", cursor)).isEqualTo("400 invalid-cursor");
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        String cursor = api.get("/sample/list").answer().json().getString("next_cursor");
        String other = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

        for (String forged :
                List.of(other, cursor + "A", cursor.substring(1), "A", ".", "%00", "a.b.c")) {
            assertThat(list("/sample/list", "anna", forged)).isEqualTo("400 invalid-cursor");
        }
    }

    @Test
    void everything_private_is_kept_out_of_caches_and_frames() {
        Answer answer = api.get("/sample").answer();

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    private String list(String path, String token, String cursor) {
        Answer answer = api.get(path + "?cursor=" + cursor).as(token).answer();
        return answer.status() == 200 ? "200" : answer.refusal();
    }

    private static String detail(Asking asking) {
        return asking.answer().json().getString("detail");
    }

    /** A resource with every way to end. */
    @Path("/sample")
    public static final class Sample {

        private final CurrentCaller caller;
        private final Lists lists;

        Sample(CurrentCaller caller, Lists lists) {
            this.caller = caller;
            this.lists = lists;
        }

        @GET
        public String get() {
            return caller.number().toString();
        }

        @GET
        @Path("/open")
        @PublicCall
        public String open() {
            return "open";
        }

        @GET
        @Path("/staff")
        @StaffOnly
        public void staff() {}

        @GET
        @Path("/race")
        public String race() {
            throw new ConcurrentUpdateException("invoice FR1");
        }

        @GET
        @Path("/fault")
        public String fault() {
            throw new IllegalStateException("secret");
        }

        @GET
        @Path("/{which:list|other}")
        public Response list(@BeanParam Paging paging) {
            return lists.slice(paging, caller.number())
                    .answer(
                            new io.guichet.application.shared.Page<>(List.of("a"), true),
                            text -> text,
                            text -> text);
        }
    }

    private static final class Recorded extends Handler {

        private String last = "";

        @Override
        public void publish(LogRecord message) {
            last = message.getMessage();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
