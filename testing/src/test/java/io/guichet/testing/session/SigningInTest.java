package io.guichet.testing.session;

import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.session.ForgetSessionsHandler;
import io.guichet.application.session.KeepSessions;
import io.guichet.application.session.SignIn.Outcome;
import io.guichet.application.session.WebSession;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.IntStream;

class SigningInTest {

    private static final String EMAIL = "anna@example.org";

    private final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    private final Profile anna = desk.somebody(EMAIL);
    private final KeepSessions sessions = desk.keepSessions();

    @Test
    void e_mail_and_password_open_a_session() {
        String secret = secretOf(desk.signsIn(" Anna@Example.org", PASSWORD));

        WebSession session = sessions.find(secret).orElseThrow();
        assertThat(session.profile()).isEqualTo(anna.id());
        assertThat(session.awaitsSecondFactor()).isFalse();
        assertThat(sessions.find(secret + "x")).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void every_sign_in_has_a_secret_of_its_own() {
        assertThat(secretOf(desk.signsIn(EMAIL, PASSWORD)))
                .isNotEqualTo(secretOf(desk.signsIn(EMAIL, PASSWORD)));
        assertThat(sessions.list(anna.id())).hasSize(2);
    }

    @Test
    void a_session_ends_half_an_hour_after_its_last_use() {
        String secret = secretOf(desk.signsIn(EMAIL, PASSWORD));

        desk.clock().advance(Duration.ofMinutes(29));
        assertThat(sessions.find(secret)).isPresent();
        desk.clock().advance(Duration.ofMinutes(29));
        assertThat(sessions.find(secret)).isPresent();
        desk.clock().advance(Duration.ofMinutes(30));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        String secret = secretOf(desk.signsIn(EMAIL, PASSWORD));

        for (int quarter = 0; quarter < 47; quarter++) {
            desk.clock().advance(Duration.ofMinutes(15));
            assertThat(sessions.find(secret)).isPresent();
        }
        desk.clock().advance(Duration.ofMinutes(15));
        assertThat(sessions.find(secret)).isEmpty();
        desk.in(() -> assertThat(forget()).isPositive());
    }

    private int forget() {
        return new ForgetSessionsHandler(
                        desk.stores().signIn().sessions(),
                        desk.stores().signIn().attempts(),
                        desk.stores().transactions(),
                        desk.clock())
                .forget();
    }

    @Test
    void nobody_is_answered_like_a_wrong_password_after_the_same_work() {
        desk.withoutPassword("new@example.org");

        assertThat(desk.signsIn(EMAIL, "a wrong password")).isEqualTo(new Outcome.NotValid());
        assertThat(desk.signsIn("no@example.org", PASSWORD)).isEqualTo(new Outcome.NotValid());
        assertThat(desk.signsIn("new@example.org", PASSWORD)).isEqualTo(new Outcome.NotValid());
        assertThat(desk.signsIn(EMAIL, "")).isEqualTo(new Outcome.NotValid());
        assertThat(desk.signsIn(EMAIL, "x".repeat(10_000))).isEqualTo(new Outcome.NotValid());
        assertThat(desk.hashes().comparisons()).isEqualTo(5);
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait() {
        fail(EMAIL, 5);

        assertThat(desk.signsIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.TooMany.class);
        desk.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.signsIn(EMAIL, "wrong again, sorry")).isEqualTo(new Outcome.NotValid());
        desk.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.signsIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.TooMany.class);
        desk.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.signsIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
        fail(EMAIL, 4);
        assertThat(desk.signsIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void nobody_waits_as_somebody_does() {
        fail("no@example.org", 5);

        assertThat(desk.signsIn("NO@example.org", PASSWORD)).isInstanceOf(Outcome.TooMany.class);
    }

    @Test
    void whoever_is_guessed_at_is_told_once() {
        fail(EMAIL, 5);
        desk.clock().advance(Duration.ofMinutes(1));
        fail(EMAIL, 1);

        assertThat(desk.stores().signIn().letters().all())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.SIGN_IN_BLOCKED);
    }

    @Test
    void one_network_cannot_guess_at_everybody() {
        IntStream.range(0, 30).forEach(nr -> fail("nr" + nr + "@example.org", 1));

        assertThat(desk.signsIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.TooMany.class);
        assertThat(desk.signsIn(EMAIL, PASSWORD, new WebSession.Origin("192.0.2.8", "")))
                .isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_password_is_hashed_anew_when_hashes_are_made_in_another_way() {
        desk.hashes().improve();

        desk.signsIn(EMAIL, PASSWORD);

        assertThat(desk.stores().signIn().credentials().find(anna.id()).orElseThrow())
                .startsWith("$argon2id$2$");
        assertThat(desk.signsIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_second_factor_turns_a_waiting_session_into_another() {
        desk.needsSecondFactor(anna);
        Outcome.SecondFactorPending pending =
                (Outcome.SecondFactorPending) desk.signsIn(EMAIL, PASSWORD);
        assertThat(sessions.find(pending.secret()).orElseThrow().awaitsSecondFactor()).isTrue();

        String secret = sessions.passFactor(pending.session().id(), pending.secret()).orElseThrow();

        assertThat(sessions.find(pending.secret())).isEmpty();
        WebSession whole = sessions.find(secret).orElseThrow();
        assertThat(whole.awaitsSecondFactor()).isFalse();
        assertThat(whole.isFreshAt(desk.clock().instant(), Duration.ofMinutes(5))).isTrue();
        assertThat(whole.isFreshAt(desk.clock().instant().plusSeconds(300), Duration.ofMinutes(5)))
                .isFalse();
    }

    @Test
    void a_waiting_session_waits_ten_minutes() {
        desk.needsSecondFactor(anna);
        Outcome.SecondFactorPending pending =
                (Outcome.SecondFactorPending) desk.signsIn(EMAIL, PASSWORD);

        desk.clock().advance(Duration.ofMinutes(10));

        assertThat(sessions.find(pending.secret())).isEmpty();
        assertThat(sessions.passFactor(pending.session().id(), pending.secret())).isEmpty();
    }

    @Test
    void sessions_are_ended_by_their_owner() {
        String kept = secretOf(desk.signsIn(EMAIL, PASSWORD));
        String other = secretOf(desk.signsIn(EMAIL, PASSWORD));
        Profile boris = desk.somebody("boris@example.org");
        WebSession session = sessions.find(kept).orElseThrow();

        assertThat(sessions.end(boris.id(), session.id())).isFalse();
        sessions.endOthers(anna.id(), session.id());
        assertThat(sessions.find(other)).isEmpty();
        assertThat(sessions.end(anna.id(), session.id())).isTrue();
        assertThat(sessions.find(kept)).isEmpty();
    }

    @Test
    void what_happened_is_written_down_without_the_password() {
        fail(EMAIL, 1);
        desk.signsIn(EMAIL, PASSWORD);

        assertThat(desk.stores().audit().entries("profile/" + anna.id().value(), 0, 10))
                .extracting(kept -> kept.entry().result())
                .containsExactly("refused: not-valid", "signed-in");
    }

    private void fail(String email, int times) {
        IntStream.range(0, times)
                .forEach(
                        time ->
                                assertThat(desk.signsIn(email, "a wrong password"))
                                        .isEqualTo(new Outcome.NotValid()));
    }

    private static String secretOf(Outcome outcome) {
        return ((Outcome.SignedIn) outcome).secret();
    }
}
