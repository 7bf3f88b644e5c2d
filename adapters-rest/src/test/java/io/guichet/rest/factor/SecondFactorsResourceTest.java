package io.guichet.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.Tried;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

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
    private static final String AT = "/me/second-factors/" + PHONE.id();

    private final RestApi api = new RestApi();
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
            return new Held(List.of(PHONE), 9);
        }

        @Override
        public Beginning begin(ProfileId profile, String name, String password) {
            passwords.add(password);
            return beginning;
        }

        @Override
        public Outcome confirm(ProfileId profile, Entrance entrance, UUID factor, String code) {
            return outcome;
        }

        @Override
        public Outcome remove(ProfileId profile, UUID factor, String code) {
            return outcome;
        }

        @Override
        public Outcome newCodes(ProfileId profile, String code) {
            return outcome;
        }
    }
}
