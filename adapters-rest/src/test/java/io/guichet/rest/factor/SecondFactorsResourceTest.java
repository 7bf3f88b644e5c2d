package io.guichet.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.PasskeyChallenge.Purpose;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.Tried;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.FactorDesk;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class SecondFactorsResourceTest {

    private static final BackupCode BACKUP = BackupCode.of(new byte[BackupCode.RANDOM_BYTES]);
    private static final SecondFactor PHONE =
            new SecondFactor(
                    new UUID(0, 5),
                    RestApi.ANNAS_PROFILE,
                    FactorKind.TOTP,
                    "phone",
                    "GEZDGNBV",
                    RestApi.NOON,
                    true);
    private static final SecondFactor KEY =
            new SecondFactor(
                    new UUID(0, 6),
                    RestApi.ANNAS_PROFILE,
                    FactorKind.PASSKEY,
                    "laptop",
                    "",
                    RestApi.NOON,
                    true);
    private static final String AT = "/me/second-factors/" + PHONE.id();

    private final RestApi api = new RestApi();
    private final List<Proof> proofs = new ArrayList<>();
    private final List<String> passwords = new ArrayList<>();
    private Beginning beginning = new Beginning.Begun(PHONE, "otpauth://totp/Guichet", "<svg/>");
    private KeepSecondFactors.Outcome outcome = new KeepSecondFactors.Outcome.Done(List.of(BACKUP));

    SecondFactorsResourceTest() {
        api.with(new SecondFactorsResource(new Drawer(), api.caller));
        api.with(new StepUpResource(api.factors, api.caller));
    }

    @Test
    void what_is_shown_holds_nothing_secret() {
        Answer answer = api.get("/me/second-factors").answer();

        assertThat(answer.json().getInt("backup_codes_left")).isEqualTo(9);
        assertThat(answer.json().getJsonArray("second_factors").getJsonObject(0).getString("name"))
                .isEqualTo("phone");
        assertThat(answer.text()).doesNotContain(PHONE.secret());
    }

    @Test
    void an_application_is_told_its_secret_three_ways() {
        Answer answer = post("/me/second-factors", "{\"name\":\"phone\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("secret")).isEqualTo(PHONE.secret());
        assertThat(answer.json().getString("uri")).startsWith("otpauth:");
        assertThat(answer.json().getString("qr_code")).startsWith("<svg");
        assertThat(post("/me/second-factors", "{}").refusal()).isEqualTo("400 missing-field");
        beginning = new Beginning.TooManyFactors();
        assertThat(post("/me/second-factors", "{\"name\":\"phone\"}").refusal())
                .isEqualTo("409 too-many-second-factors");
    }

    @Test
    void a_passkey_is_shown_with_what_is_known_of_it() {
        JsonObject shown =
                api.get("/me/second-factors")
                        .answer()
                        .json()
                        .getJsonArray("second_factors")
                        .getJsonObject(1);

        assertThat(shown.getString("kind")).isEqualTo("passkey");
        assertThat(shown.getString("last_used_at")).isEqualTo(RestApi.NOON.toString());
        assertThat(shown.getBoolean("synced")).isTrue();
        assertThat(shown.getJsonArray("transports").getString(0)).isEqualTo("internal");
    }

    @Test
    void a_browser_is_told_what_it_needs_to_have_a_passkey_made() {
        Answer answer = post("/me/second-factors", "{\"kind\":\"passkey\",\"name\":\"laptop\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("id")).isEqualTo(KEY.id().toString());
        JsonObject options = answer.json().getJsonObject("passkey");
        assertThat(options.getString("challenge")).isEqualTo(FactorDesk.CHALLENGE);
        assertThat(options.getString("attestation")).isEqualTo("none");
        assertThat(options.getJsonObject("rp").getString("id")).isEqualTo("guichet.example");
        assertThat(options.getJsonObject("user").getString("name")).isEqualTo("anna@example.org");
        assertThat(options.getJsonObject("authenticatorSelection").getString("userVerification"))
                .isEqualTo("required");
        assertThat(options.getJsonArray("excludeCredentials").getJsonObject(0).getString("id"))
                .isEqualTo("AQID");
        assertThat(post("/me/second-factors", "{\"kind\":\"sms\",\"name\":\"x\"}").refusedField())
                .isEqualTo("400 invalid-factor-kind /kind");
    }

    @Test
    void a_passkey_signs_wherever_a_code_is_good() {
        Answer asked = post("/me/step-up/passkey", "");
        JsonObject options = asked.json().getJsonObject("passkey");

        assertThat(options.getString("challenge")).isEqualTo(FactorDesk.CHALLENGE);
        assertThat(options.getString("rpId")).isEqualTo("guichet.example");
        assertThat(options.getString("userVerification")).isEqualTo("required");
        assertThat(post("/me/step-up", signed()).status()).isEqualTo(200);
        assertThat(post(AT + "/confirmation", signed()).status()).isEqualTo(200);
        assertThat(post(AT + "/removal", signed()).status()).isEqualTo(200);
        assertThat(post("/me/second-factors/backup-codes", signed()).status()).isEqualTo(200);
        assertThat(proofs).hasSize(3).allMatch(proof -> proof instanceof Proof.Signed);
        assertThat(post("/me/step-up", "{\"passkey\":\"AQID\"}").refusal())
                .isEqualTo("400 wrong-type");
        api.factors.passkey = false;
        assertThat(post("/me/step-up/passkey", "").refusal())
                .isEqualTo("404 no-such-second-factor");
    }

    @Test
    void what_was_never_asked_is_refused() {
        outcome = new KeepSecondFactors.Outcome.Refused(new Tried.NotAsked());
        assertThat(post(AT + "/confirmation", signed()).refusal())
                .isEqualTo("403 passkey-not-asked");
        api.factors.tried = new Tried.NotAsked();
        assertThat(post("/me/step-up", "{\"passkey\":{}}").refusal())
                .isEqualTo("403 passkey-not-asked");
    }

    private static String signed() {
        return "{\"passkey\":{\"id\":\"AQID\",\"challenge\":\"%s\"}}"
                .formatted(FactorDesk.CHALLENGE);
    }

    @Test
    void the_first_one_takes_the_password() {
        beginning = new Beginning.WrongPassword();
        assertThat(
                        post("/me/second-factors", "{\"name\":\"x\",\"password\":\" my secret\"}")
                                .refusal())
                .isEqualTo("403 wrong-password");
        assertThat(post("/me/second-factors", "{\"name\":\"x\"}").refusal())
                .isEqualTo("403 wrong-password");
        assertThat(passwords).containsExactly(" my secret", "");
        beginning = new Beginning.TooManyTries();
        assertThat(post("/me/second-factors", "{\"name\":\"x\"}").refusal())
                .isEqualTo("403 too-many-passwords");
    }

    @Test
    void backup_codes_are_told_once() {
        Answer answer = post(AT + "/confirmation", code("1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("backup_codes").getString(0))
                .isEqualTo(BACKUP.shown());
        assertThat(post("/me/second-factors/backup-codes", code("1")).status()).isEqualTo(200);
        assertThat(post(AT + "/removal", code("1")).status()).isEqualTo(200);
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new KeepSecondFactors.Outcome.NoSuchFactor();
        assertThat(post(AT + "/removal", code("1")).refusal())
                .isEqualTo("404 no-such-second-factor");
        outcome = new KeepSecondFactors.Outcome.Refused(new Tried.Wrong(2));
        assertThat(post(AT + "/removal", code("1")).refusal()).isEqualTo("403 wrong-factor-code");
        outcome = new KeepSecondFactors.Outcome.Refused(new Tried.Locked(RestApi.NOON));
        assertThat(post(AT + "/removal", code("1")).refusal())
                .isEqualTo("403 second-factor-locked");
        assertThat(post(AT + "/removal", "{}").refusal()).isEqualTo("400 missing-field");
    }

    @Test
    void a_factor_is_confirmed_for_the_callers_token() {
        assertThat(post("/me/step-up", code("123456")).json().getString("until"))
                .isEqualTo(RestApi.NOON.toString());
        assertThat(post("/me/step-up", code("1")).refusal()).isEqualTo("403 wrong-factor-code");
        api.factors.tried = new Tried.NotEnrolled();
        assertThat(post("/me/step-up", code("1")).refusal()).isEqualTo("403 second-factor-missing");
    }

    private static String code(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    private Answer post(String path, String body) {
        return api.post(path, body).without("Idempotency-Key").answer();
    }

    private final class Drawer implements KeepSecondFactors {

        @Override
        public Held show(ProfileId profile) {
            return new Held(List.of(PHONE, KEY), asked().known(), 9);
        }

        @Override
        public Beginning begin(ProfileId profile, Entrance entrance, Wanted wanted) {
            passwords.add(wanted.password());
            return wanted.kind() == FactorKind.PASSKEY
                    ? new Beginning.Asked(KEY, asked())
                    : beginning;
        }

        @Override
        public Outcome confirm(ProfileId profile, Entrance entrance, UUID factor, Proof proof) {
            proofs.add(proof);
            return outcome;
        }

        @Override
        public Outcome remove(ProfileId profile, Entrance entrance, UUID factor, Proof proof) {
            proofs.add(proof);
            return outcome;
        }

        @Override
        public Outcome newCodes(ProfileId profile, Entrance entrance, Proof proof) {
            proofs.add(proof);
            return outcome;
        }
    }

    private static PasskeyRequest asked() {
        return FactorDesk.asked(RestApi.ANNAS_PROFILE, Entrance.ofChat(7), Purpose.ENROL);
    }
}
