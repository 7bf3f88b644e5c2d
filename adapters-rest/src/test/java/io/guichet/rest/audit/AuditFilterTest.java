package io.guichet.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.AuditedTransactions;
import io.guichet.application.audit.RecordLookHandler;
import io.guichet.application.audit.RecordRefusalHandler;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;
import io.guichet.rest.subscription.ServiceLifeResource;
import io.guichet.testing.audit.InMemoryAuditTrail;
import io.guichet.testing.shared.InMemoryTransactions;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class AuditFilterTest {

    private final InMemoryTransactions plain = new InMemoryTransactions();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail(plain);
    private final Acts acts = new Acts();
    private final RestApi api = new RestApi();
    private final AuditBooks books = new AuditBooks(trail, api.clock);
    private final Transactions transactions = new AuditedTransactions(plain, acts, books);

    AuditFilterTest() {
        api.provider(
                        new AuditFilter(
                                acts,
                                new RecordRefusalHandler(books, plain),
                                new RecordLookHandler(books, plain, api.clock),
                                api.caller))
                .with(new Things())
                .with(new OwnAuditResource(trail, api.caller, api.lists))
                .with(new PersonAuditResource(trail, AuditFilterTest::anna, api.lists))
                .with(new AuditResource(trail, api.caller, api.lists));
    }

    @Test
    void what_a_call_changes_is_written_down_with_who_made_it() {
        api.post("/things", "{\"password\":\"s3cret\", \"name\":\"x\"}").from("192.0.2.7").answer();

        AuditEntry entry = entries().getFirst();
        assertThat(entry.act().what()).isEqualTo("POST /things");
        assertThat(entry.act().address()).isEqualTo("192.0.2.7");
        assertThat(entry.act().actor().profile()).contains(RestApi.ANNAS_PROFILE);
        assertThat(entry.act().actor().staff()).isFalse();
        assertThat(entry.after()).isEqualTo("{\"password\":\"***\", \"name\":\"x\"}");
    }

    @Test
    void what_a_passkey_signed_is_not_written_down() {
        api.post("/things", "{\"passkey\":{\"id\":\"AQ\",\"response\":{\"signature\":\"MEU\"}}}")
                .answer();

        assertThat(entries().getFirst().after())
                .isEqualTo("{\"passkey\":{\"id\":\"AQ\",\"response\":{\"signature\":\"***\"}}}");
    }

    @Test
    void whose_it_is_and_where_he_lives_is_not_written_down() {
        api.post(
                        "/things",
                        "{\"email\":\"a@example.org\", \"language\":\"fr\", \"identity\": {\"name\":"
                                + " \"Anna {Petit\", \"address\": {\"line1\":\"1 rue \\\"X\\\"\"},"
                                + " \"billing_address\": {\"name\":\"Z\", \"line1\":\"2 rue {Y\"},"
                                + " \"siren\":\"1\"}, \"note\":\"x\"}")
                .answer();
        api.post("/things", "{\"country\":\"FR\",\"number\":\"+33142685300\"}").answer();

        assertThat(entries())
                .extracting(AuditEntry::after)
                .containsExactly(
                        "{\"country\":\"FR\",\"number\":\"*\"}",
                        "{\"email\":\"*\", \"language\":\"fr\", \"identity\": \"*\","
                                + " \"note\":\"x\"}");
    }

    @Test
    void what_cannot_be_read_is_refused_and_not_written_down() {
        api.put("/things", "{\"identity\":{\"name\":\"Anna Petit\"").answer();

        assertThat(entries().getFirst().result()).isEqualTo("refused: malformed-json");
        assertThat(entries().getFirst().after()).isEmpty();
    }

    @Test
    void what_is_refused_for_want_of_a_right_is_written_down() {
        api.post("/things", "{}").as("scope orders:read").answer();
        api.get("/things").as("scope invoices:read").answer();

        assertThat(trail.entries("profile/" + RestApi.ANNAS_PROFILE.value(), 0, 10))
                .extracting(kept -> kept.entry().act().what() + ": " + kept.entry().result())
                .containsExactly(
                        "POST /things: refused: scope-missing",
                        "GET /things: refused: scope-missing");
    }

    @Test
    void whoever_was_given_an_account_is_written_down_at_its_customer() {
        api.with(
                new ServiceLifeResource(
                        command -> new ConfigureRenewal.Outcome.NoSuchService(), null, api.caller));
        String path = "/services/" + new UUID(0, 5) + "/renewal";

        assertThat(
                        api.put(path, "{\"mode\":\"manual\"}")
                                .as("holder account/shop/domains")
                                .answer()
                                .refusal())
                .isEqualTo("404 no-such-service");
        assertThat(entries().getFirst().act().customer()).contains(RestApi.ANNA.number());
        assertThat(entries().getFirst().result()).isEqualTo("refused: no-such-service");
    }

    @Test
    void staff_is_told_from_the_customer_it_acts_for() {
        api.post("/things", "{}").as("staff").header("Guichet-Customer", "10001").answer();

        assertThat(entries().getFirst().act().actor().staff()).isTrue();
        assertThat(entries().getFirst().act().customer()).contains(RestApi.ANNA.number());
    }

    @Test
    void what_is_refused_is_written_down_by_its_code() {
        api.delete("/things").answer();

        assertThat(entries().getFirst().result()).isEqualTo("refused: invoice-already-paid");
    }

    @Test
    void a_repetition_is_not_written_down_again() {
        api.post("/things", "{}").key("once").answer();
        api.post("/things", "{}").key("once").answer();

        assertThat(entries()).hasSize(1);
    }

    @Test
    void looking_is_not_written_down() {
        api.get("/things").answer();

        assertThat(entries()).isEmpty();
    }

    @Test
    void what_staff_looks_at_is_written_down() {
        api.get("/things").as("staff").header("Guichet-Customer", "10001").answer();
        api.get("/things").as("staff").answer();

        assertThat(entries())
                .extracting(
                        entry ->
                                entry.act().what()
                                        + ", "
                                        + entry.result()
                                        + ", "
                                        + entry.act().actor().staff())
                .containsExactly("GET /things, looked at, true");
    }

    @Test
    void a_look_that_names_a_customer_who_is_not_there_is_answered_and_leaves_its_trace() {
        String annas = "/profiles/" + RestApi.ANNAS_PROFILE.value() + "/audit";
        for (String nobody : List.of("99999", "x")) {
            assertThat(
                            api.get(annas)
                                    .as("staff")
                                    .header("Guichet-Customer", nobody)
                                    .answer()
                                    .status())
                    .isEqualTo(200);
        }

        assertThat(results(api.get("/me/audit"))).containsExactly("looked at", "looked at");
    }

    @Test
    void everybody_sees_what_was_done_with_his_profile() {
        api.post("/things", "{}").as("scope orders:read").answer();

        assertThat(results(api.get("/me/audit"))).containsExactly("refused: scope-missing");
        assertThat(results(api.get("/me/audit").as("holder billing"))).isEmpty();
    }

    @Test
    void staff_sees_what_was_done_with_a_profile() {
        api.post("/things", "{}").as("scope orders:read").answer();
        String annas = "/profiles/" + RestApi.ANNAS_PROFILE.value() + "/audit";

        assertThat(results(api.get(annas).as("staff"))).containsExactly("refused: scope-missing");
        assertThat(results(api.get("/me/audit"))).contains("looked at");
        assertThat(api.get(annas).answer().refusal()).isEqualTo("403 staff-only");
        for (String nobody : List.of("x", "00000000-0000-0000-0000-000000000009")) {
            assertThat(api.get("/profiles/" + nobody + "/audit").as("staff").answer().refusal())
                    .isEqualTo("404 no-such-person");
        }
    }

    private static List<String> results(Asking asked) {
        return asked.answer().json().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("result"))
                .toList();
    }

    private static Optional<ProfileDetails> anna(ProfileId profile) {
        return Optional.of(profile)
                .filter(RestApi.ANNAS_PROFILE::equals)
                .map(
                        known ->
                                new ProfileDetails(
                                        known,
                                        "Anna",
                                        "anna@example.org",
                                        Language.EN,
                                        List.of(RestApi.ANNA)));
    }

    @Test
    void a_customer_sees_his_own_audit() {
        api.post("/things", "{}").answer();

        List<JsonObject> shown =
                api.get("/audit")
                        .answer()
                        .json()
                        .getJsonArray("data")
                        .getValuesAs(o -> o.asJsonObject());
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().getString("what")).isEqualTo("POST /things");
        assertThat(shown.getFirst().getString("seal")).isEqualTo(entries().getFirst().seal());
        assertThat(api.get("/audit").as("boris").answer().json().getJsonArray("data")).isEmpty();
        assertThat(api.get("/audit?of=installation").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.get("/audit?of=versions").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(api.get("/audit?of=versions").as("staff").answer().status()).isEqualTo(200);
        assertThat(api.get("/audit?of=everybody").answer().refusal())
                .isEqualTo("400 invalid-audit");
    }

    private List<AuditEntry> entries() {
        return trail.list(AuditEntry.chainOf(RestApi.ANNA.number()), Long.MAX_VALUE, 10).items();
    }

    /** Something with a name. */
    public record Thing(String name) {}

    /** Looks, changes and refuses. */
    @Path("/things")
    public final class Things {

        @GET
        public String get() {
            return transactions.required(() -> "things");
        }

        @POST
        @Consumes("application/json")
        public String make(String body) {
            return transactions.required(
                    () -> {
                        plain.hold("a thing");
                        return "made";
                    });
        }

        @PUT
        @Consumes("application/json")
        public String change(Thing thing) {
            return "changed";
        }

        @DELETE
        public Response refuse() {
            return Problem.of(409, "invoice-already-paid").response();
        }
    }
}
