package io.guichet.rest.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.recovery.OpenRecovery;
import io.guichet.application.recovery.RecoverAccess;
import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.application.recovery.StopRecovery;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.PhoneNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Check;
import io.guichet.domain.recovery.RecoveryCase.Opening;
import io.guichet.domain.recovery.RecoveryCase.Subject;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class RecoveriesResourceTest {

    private static final ProfileId SAM = new ProfileId(new UUID(0, 9));
    private static final RecoveryCase CASE =
            RecoveryCase.open(
                            new UUID(0, 7),
                            new Subject(RestApi.ANNAS_PROFILE, Set.of(Proof.IDENTITY_DOCUMENT)),
                            Loss.E_MAIL,
                            Optional.of(new EmailAddress("new@example.org")),
                            new Opening(SAM, RestApi.NOON, "called us"))
                    .with(new Check(Proof.PHONE_CALL, true, SAM, RestApi.NOON, "01 02 03"));
    private static final String ONE = "/recoveries/" + CASE.id();
    private static final String REQUEST =
            "{\"email\":\"anna@example.org\",\"loss\":\"e_mail\","
                    + "\"new_email\":\"new@example.org\",\"reason\":\"called us\"}";

    private Optional<OpenRecovery.Known> phone = Optional.empty();
    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Stands(CASE);
    private Optional<RecoveryCase> underWay = Optional.of(CASE);

    RecoveriesResourceTest() {
        api.with(new RecoveriesResource(new Opener(), new Follower(), api.caller));
        api.with(new OwnRecoveryResource(new Stopper(), api.caller));
    }

    @Test
    void staff_opens_a_case_and_sees_what_is_missing() {
        Answer opened =
                api.post("/recoveries", REQUEST).as("staff").key("key-of-opening-1").answer();

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().getString("loss")).isEqualTo("e_mail");
        assertThat(opened.json().getJsonArray("missing").getString(0)).isEqualTo("code");
        assertThat(opened.json().getJsonObject("standing").getString("state")).isEqualTo("open");
        assertThat(api.get("/recoveries").as("staff").answer().json().getJsonArray("data"))
                .hasSize(1);
        assertThat(api.get(ONE).as("staff").answer().json().getJsonArray("checks")).hasSize(1);
    }

    @Test
    void it_is_followed_to_its_decision() {
        String looked = "{\"proof\":\"phone_call\",\"passed\":true,\"note\":\"01 02 03\"}";
        assertThat(posts("/checks", looked).status()).isEqualTo(200);
        assertThat(posts("/code", "").status()).isEqualTo(200);
        assertThat(posts("/code-check", "{\"code\":\"12345678\"}").status()).isEqualTo(200);
        assertThat(api.put(ONE + "/decision", "").as("staff").answer().status()).isEqualTo(200);
        assertThat(
                        api.put(ONE + "/refusal", "{\"reason\":\"nobody\"}")
                                .as("staff")
                                .answer()
                                .status())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_noted_is_refused() {
        String code = "{\"proof\":\"code\",\"passed\":true,\"note\":\"x\"}";
        assertThat(posts("/checks", code).refusal()).isEqualTo("400 invalid-proof");
        String silent = "{\"proof\":\"statutes\",\"passed\":true,\"note\":\"\"}";
        assertThat(posts("/checks", silent).refusal()).isEqualTo("400 invalid-text");
        assertThat(opens(REQUEST.replace("e_mail", "sleep"))).isEqualTo("400 invalid-loss");
        assertThat(api.get("/recoveries?state=lost").as("staff").answer().refusal())
                .isEqualTo("400 invalid-state");
    }

    private String opens(String request) {
        return api.post("/recoveries", request).as("staff").answer().refusal();
    }

    @Test
    void staff_sees_the_number_of_the_profile_and_whether_to_trust_it() {
        assertThat(api.get(ONE).as("staff").answer().json().isNull("phone")).isTrue();
        Phone number = new Phone(new PhoneNumber("+33142685300"), RestApi.NOON);
        phone = Optional.of(new OpenRecovery.Known(number, true));

        JsonObject shown = api.get(ONE).as("staff").answer().json().getJsonObject("phone");
        assertThat(shown.getString("number")).isEqualTo("+33142685300");
        assertThat(shown.getString("changed_at")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(shown.getBoolean("recent")).isTrue();
    }

    @Test
    void every_refusal_has_its_answer() {
        Map<Outcome, String> answers =
                Map.ofEntries(
                        Map.entry(new Outcome.NoSuchProfile(), "422 no-such-profile"),
                        Map.entry(new Outcome.NoSuchCase(), "404 no-such-recovery"),
                        Map.entry(new Outcome.NotAllowed(), "403 recovery-not-yours"),
                        Map.entry(new Outcome.AlreadyOpen(CASE.id()), "409 recovery-under-way"),
                        Map.entry(new Outcome.EmailTaken(), "409 e-mail-taken"),
                        Map.entry(new Outcome.EmailUnfit(), "422 new-e-mail-unfit"),
                        Map.entry(
                                new Outcome.NotProven(Set.of(Proof.CODE)),
                                "409 recovery-not-proven"),
                        Map.entry(new Outcome.NoCode(), "409 no-recovery-code"),
                        Map.entry(new Outcome.WrongCode(4), "409 wrong-recovery-code"),
                        Map.entry(
                                new Outcome.TooManyCodes(Instant.parse("2026-03-02T12:00:00Z")),
                                "409 too-many-recovery-codes"),
                        Map.entry(new Outcome.TooLate(State.DONE), "409 recovery-too-late"));
        answers.forEach(
                (refused, answer) -> {
                    outcome = refused;
                    assertThat(api.put(ONE + "/decision", "").as("staff").answer().refusal())
                            .isEqualTo(answer);
                });
    }

    @Test
    void the_person_sees_it_and_stops_it() {
        assertThat(api.get("/me/recovery").answer().json().getString("state")).isEqualTo("open");
        assertThat(api.delete("/me/recovery").answer().status()).isEqualTo(204);
        underWay = Optional.empty();
        assertThat(api.get("/me/recovery").answer().refusal()).isEqualTo("404 no-such-recovery");
        assertThat(api.delete("/me/recovery").answer().refusal()).isEqualTo("404 no-such-recovery");
    }

    private Answer posts(String path, String body) {
        return api.post(ONE + path, body)
                .as("staff")
                .key("key-" + Math.abs((path + body).hashCode()))
                .answer();
    }

    private final class Opener implements OpenRecovery {

        @Override
        public Outcome open(Command command) {
            return outcome;
        }

        @Override
        public Optional<RecoveryCase> find(ProfileId staff, UUID id) {
            return Optional.of(CASE);
        }

        @Override
        public Optional<Known> phone(ProfileId staff, UUID id) {
            return phone;
        }

        @Override
        public List<RecoveryCase> list(ProfileId staff, State state) {
            return List.of(CASE);
        }
    }

    private final class Follower implements RecoverAccess {

        @Override
        public Outcome note(ProfileId staff, UUID id, Looked looked) {
            return outcome;
        }

        @Override
        public Outcome sendCode(ProfileId staff, UUID id) {
            return outcome;
        }

        @Override
        public Outcome takeCode(ProfileId staff, UUID id, String code) {
            return outcome;
        }

        @Override
        public Outcome decide(ProfileId staff, UUID id) {
            return outcome;
        }

        @Override
        public Outcome refuse(ProfileId staff, UUID id, String reason) {
            return outcome;
        }
    }

    private final class Stopper implements StopRecovery {

        @Override
        public Optional<RecoveryCase> underWay(ProfileId profile) {
            return underWay;
        }

        @Override
        public boolean stop(ProfileId profile, Optional<UUID> token) {
            return underWay.isPresent();
        }

        @Override
        public boolean stopByLink(String code) {
            return underWay.isPresent();
        }
    }
}
