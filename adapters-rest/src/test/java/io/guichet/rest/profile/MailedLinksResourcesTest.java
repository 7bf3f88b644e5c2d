package io.guichet.rest.profile;

import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.notification.Letter;
import io.guichet.application.session.SignIn;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Signing up and new passwords over the interface, with the use cases behind it. */
class MailedLinksResourcesTest {

    private static final String ANNA = "anna@example.org";
    private static final String OTHER_PASSWORD = "green boat on the river";

    private final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    private final ProfileDesk people = new ProfileDesk(desk);
    private final RestApi api = api(new RestApi(), true);

    @Test
    void a_stranger_makes_himself_a_profile_by_the_mailed_link_once() {
        assertThat(asks("/sign-ups", ANNA).status()).isEqualTo(202);
        assertThat(people.letters().getLast().language()).isEqualTo(Language.EN);

        String made = signUp(people.code(), PASSWORD);
        assertThat(post("/sign-ups/confirmation", made).status()).isEqualTo(204);

        assertThat(desk.signsIn(ANNA, PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(post("/sign-ups/confirmation", made).refusal())
                .isEqualTo("410 mailed-link-over");
    }

    @Test
    void nobody_learns_who_has_an_email() {
        desk.somebody(ANNA);

        Answer known = asks("/sign-ups", ANNA);
        Answer unknown = asks("/sign-ups", "nora@example.org");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.text()).isEqualTo(unknown.text()).isEmpty();
        known = asks("/password-resets", ANNA);
        unknown = asks("/password-resets", "nobody@example.org");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.text()).isEqualTo(unknown.text()).isEmpty();
    }

    @Test
    void a_mailbox_gets_five_letters_an_hour() {
        desk.somebody(ANNA);

        for (int each = 0; each < 9; each++) {
            assertThat(asks("/password-resets", ANNA).status()).isEqualTo(202);
        }

        assertThat(people.letters())
                .extracting(Letter::kind)
                .hasSize(5)
                .containsOnly(Letter.Kind.PASSWORD_RESET);
    }

    @Test
    void where_nobody_signs_up_he_is_told_so() {
        RestApi closed = api(new RestApi(), false);

        assertThat(
                        closed.post("/sign-ups", "{\"email\":\"" + ANNA + "\"}")
                                .without("Authorization")
                                .answer()
                                .refusal())
                .isEqualTo("403 sign-up-closed");
        assertThat(people.letters()).isEmpty();
    }

    @Test
    void a_password_is_set_by_the_mailed_link_once_and_within_the_hour() {
        desk.somebody(ANNA);
        asks("/password-resets", ANNA);
        String reset = reset(people.code(), OTHER_PASSWORD, "sessions");
        assertThat(post("/password-resets/confirmation", reset).status()).isEqualTo(204);
        assertThat(desk.signsIn(ANNA, OTHER_PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(post("/password-resets/confirmation", reset).refusal())
                .isEqualTo("410 mailed-link-over");

        asks("/password-resets", ANNA);
        desk.clock().advance(Duration.ofHours(1));
        assertThat(
                        post(
                                        "/password-resets/confirmation",
                                        reset(people.code(), PASSWORD, "sessions"))
                                .refusal())
                .isEqualTo("410 mailed-link-over");
    }

    @Test
    void what_cannot_be_is_refused_and_leaves_the_link_good() {
        desk.somebody(ANNA);
        asks("/password-resets", ANNA);
        String code = people.code();

        assertThat(confirms(reset(code, "short", "sessions")).refusal())
                .isEqualTo("400 password-too-short");
        assertThat(confirms(reset(code, "a b".repeat(99), "sessions")).refusal())
                .isEqualTo("400 password-too-long");
        assertThat(confirms(reset(code, OTHER_PASSWORD, "all")).refusedField())
                .isEqualTo("400 invalid-ends /ends");
        assertThat(confirms("{\"code\":\"" + code + "\"}").refusal())
                .isEqualTo("400 missing-field");
        assertThat(asks("/sign-ups", "no address").refusal()).isEqualTo("400 invalid-email");
        assertThat(confirms(reset(code, OTHER_PASSWORD, "everything")).status()).isEqualTo(204);
    }

    @Test
    void tokens_end_by_the_mailed_link_only_with_the_second_factor() {
        new FactorUseCases(desk.stores(), desk.clock())
                .enrol(desk.somebody(ANNA).id(), Entrance.ofSession("page"));
        asks("/password-resets", ANNA);

        assertThat(confirms(reset(people.code(), OTHER_PASSWORD, "everything")).refusal())
                .isEqualTo("403 factor-code-refused");
        assertThat(confirms(reset(people.code(), OTHER_PASSWORD, "sessions")).status())
                .isEqualTo(204);
    }

    @Test
    void guessing_links_is_slow_for_each_address() {
        RestApi limited = api(new RestApi(new RequestLimits(2, 0, 0)), true);
        for (int each = 0; each < 2; each++) {
            assertThat(guess(limited).refusal()).isEqualTo("410 mailed-link-over");
        }

        assertThat(guess(limited).refusal()).isEqualTo("429 too-many-requests");
    }

    private RestApi api(RestApi plain, boolean open) {
        return plain.with(new SignUpsResource(people.signUp(open), plain.caller))
                .with(new PasswordResetsResource(people.resetPassword()));
    }

    private static Answer guess(RestApi limited) {
        return limited.post(
                        "/password-resets/confirmation",
                        reset("abcdefghijklmnop", OTHER_PASSWORD, "sessions"))
                .without("Authorization")
                .answer();
    }

    private Answer asks(String path, String email) {
        return post(path, "{\"email\":\"" + email + "\"}");
    }

    private Answer confirms(String json) {
        return post("/password-resets/confirmation", json);
    }

    private Answer post(String path, String json) {
        return api.post(path, json).without("Authorization").answer();
    }

    private static String signUp(String code, String password) {
        return "{\"code\":\"%s\",\"name\":\"Anna Petit\",\"password\":\"%s\"}"
                .formatted(code, password);
    }

    private static String reset(String code, String password, String ends) {
        return "{\"code\":\"%s\",\"password\":\"%s\",\"ends\":\"%s\"}"
                .formatted(code, password, ends);
    }
}
