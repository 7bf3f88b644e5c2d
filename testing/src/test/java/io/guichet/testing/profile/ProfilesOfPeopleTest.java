package io.guichet.testing.profile;

import static io.guichet.application.profile.PasswordEnds.SESSIONS;
import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.factor.Proof;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Letter.Kind;
import io.guichet.application.profile.ChangeEmail;
import io.guichet.application.profile.ChangePassword;
import io.guichet.application.profile.ResetPassword;
import io.guichet.application.profile.SignUp;
import io.guichet.application.profile.SignUp.Outcome;
import io.guichet.application.session.SignIn;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ProfilesOfPeopleTest {

    private static final String EMAIL = "anna@example.org";
    private static final String FRESH = "green boat on the river";
    private static final EmailAddress NEW = EmailAddress.parse("new@example.org");

    private final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    private final ProfileDesk profiles = new ProfileDesk(desk);
    private final Profile anna = desk.somebody(EMAIL);
    private final SignUp signUp = profiles.signUp(true);
    private final ResetPassword reset = profiles.resetPassword();
    private final ChangeEmail changeEmail = profiles.changeEmail();

    @Test
    void a_stranger_signs_up_by_a_mailed_link() {
        signUp.ask(NEW, Language.EN);
        assertThat(signUp.isGood(profiles.code())).isTrue();

        assertThat(confirm(profiles.code(), FRESH)).isInstanceOf(Outcome.SignedUp.class);

        assertThat(desk.signsIn(NEW.value(), FRESH)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void a_link_is_good_once_and_a_day() {
        signUp.ask(NEW, Language.EN);
        String code = profiles.code();
        assertThat(confirm(code, FRESH)).isInstanceOf(Outcome.SignedUp.class);
        assertThat(confirm(code, FRESH)).isEqualTo(new Outcome.NoSuchLink());

        signUp.ask(EmailAddress.parse("late@example.org"), Language.EN);
        desk.clock().advance(Duration.ofHours(24));
        assertThat(signUp.isGood(profiles.code())).isFalse();
        assertThat(confirm(profiles.code(), FRESH)).isEqualTo(new Outcome.NoSuchLink());
    }

    @Test
    void whoever_has_a_profile_is_told_by_mail_and_nobody_else() {
        assertThat(signUp.ask(EmailAddress.parse(EMAIL), Language.EN))
                .isEqualTo(signUp.ask(NEW, Language.EN));

        assertThat(profiles.letters())
                .extracting(Letter::kind)
                .containsExactly(Kind.SIGN_UP_AGAIN, Kind.SIGN_UP);
        assertThat(profiles.letters().getFirst().path()).isEqualTo("/sign-in");
    }

    @Test
    void a_bad_password_leaves_the_link_good() {
        signUp.ask(NEW, Language.EN);

        assertThatThrownBy(() -> confirm(profiles.code(), "short"))
                .hasMessageContaining("password-too-short");
        assertThat(signUp.isGood(profiles.code())).isTrue();
    }

    @Test
    void strangers_are_let_in_only_where_the_operator_says_so() {
        assertThat(profiles.signUp(false).ask(NEW, Language.EN)).isEqualTo(new Outcome.Closed());
        assertThat(profiles.letters()).isEmpty();
    }

    @Test
    void nobodys_mailbox_is_filled_by_strangers() {
        for (int time = 0; time < 20; time++) {
            signUp.ask(NEW, Language.EN);
            reset.ask(EmailAddress.parse(EMAIL));
        }

        assertThat(profiles.letters()).hasSize(10);
    }

    @Test
    void a_forgotten_password_is_set_by_a_link_of_an_hour_which_ends_all_sessions() {
        desk.signsIn(EMAIL, PASSWORD);
        reset.ask(EmailAddress.parse("ANNA@example.org"));
        String code = profiles.code();

        assertThat(reset.set(code, FRESH, SESSIONS, new Proof.Code("")))
                .isEqualTo(ResetPassword.Outcome.DONE);

        assertThat(desk.keepSessions().list(anna.id())).isEmpty();
        assertThat(reset.set(code, FRESH, SESSIONS, new Proof.Code("")))
                .isEqualTo(ResetPassword.Outcome.NO_SUCH_LINK);
        assertThat(desk.signsIn(EMAIL, PASSWORD)).isEqualTo(new SignIn.Outcome.NotValid());
        assertThat(desk.signsIn(EMAIL, FRESH)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(profiles.letters().getLast().kind()).isEqualTo(Kind.PASSWORD_CHANGED);
    }

    @Test
    void a_link_for_a_password_ends_after_an_hour_or_with_the_next_one() {
        reset.ask(EmailAddress.parse(EMAIL));
        String first = profiles.code();
        reset.ask(EmailAddress.parse(EMAIL));

        assertThat(reset.isGood(first)).isFalse();
        desk.clock().advance(Duration.ofHours(1));
        assertThat(reset.set(profiles.code(), FRESH, SESSIONS, new Proof.Code("")))
                .isEqualTo(ResetPassword.Outcome.NO_SUCH_LINK);
    }

    @Test
    void nobody_is_mailed_to_an_address_without_a_profile() {
        reset.ask(NEW);

        assertThat(profiles.letters()).isEmpty();
    }

    @Test
    void a_link_of_one_purpose_serves_no_other() {
        signUp.ask(NEW, Language.EN);

        assertThat(reset.set(profiles.code(), FRESH, SESSIONS, new Proof.Code("")))
                .isEqualTo(ResetPassword.Outcome.NO_SUCH_LINK);
        assertThat(changeEmail.prove(profiles.code())).isEqualTo(ChangeEmail.Outcome.NO_SUCH_LINK);
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it() {
        desk.signsIn(EMAIL, PASSWORD);
        ChangePassword change = profiles.changePassword();

        assertThat(change.change(anna.id(), "not this one", FRESH, SESSIONS))
                .isEqualTo(ChangePassword.Outcome.WRONG_PASSWORD);
        assertThat(change.change(anna.id(), PASSWORD, FRESH, SESSIONS))
                .isEqualTo(ChangePassword.Outcome.DONE);
        assertThat(desk.keepSessions().list(anna.id())).isEmpty();
        for (int time = 0; time < 5; time++) {
            change.change(anna.id(), "not this one", FRESH, SESSIONS);
        }
        assertThat(change.change(anna.id(), FRESH, PASSWORD, SESSIONS))
                .isEqualTo(ChangePassword.Outcome.TOO_MANY);
    }

    @Test
    void an_e_mail_changes_by_consent_at_the_old_and_proof_at_the_new_address() {
        assertThat(changeEmail.ask(anna.id(), "not this one", NEW))
                .isEqualTo(ChangeEmail.Outcome.WRONG_PASSWORD);
        changeEmail.ask(anna.id(), PASSWORD, NEW);
        assertThat(profiles.letters().getLast().to().value()).isEqualTo(EMAIL);
        String consent = profiles.code();
        assertThat(changeEmail.prove(consent)).isEqualTo(ChangeEmail.Outcome.NO_SUCH_LINK);

        assertThat(changeEmail.consent(consent)).isEqualTo(ChangeEmail.Outcome.DONE);
        assertThat(profiles.letters().getLast().to()).isEqualTo(NEW);
        assertThat(changeEmail.prove(profiles.code())).isEqualTo(ChangeEmail.Outcome.DONE);

        assertThat(changeEmail.consent(consent)).isEqualTo(ChangeEmail.Outcome.NO_SUCH_LINK);
        assertThat(desk.signsIn(NEW.value(), PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(profiles.letters())
                .filteredOn(letter -> letter.kind() == Kind.EMAIL_CHANGED)
                .extracting(letter -> letter.to().value())
                .containsExactly(EMAIL, NEW.value());
    }

    @Test
    void that_somebody_has_the_new_address_is_told_to_nobody() {
        desk.somebody(NEW.value());
        changeEmail.ask(anna.id(), PASSWORD, NEW);
        int before = profiles.letters().size();

        assertThat(changeEmail.consent(profiles.code())).isEqualTo(ChangeEmail.Outcome.DONE);
        assertThat(profiles.letters()).hasSize(before);
    }

    @Test
    void what_a_person_writes_stays_in_its_line() {
        signUp.ask(NEW, Language.EN);

        assertThatThrownBy(
                        () ->
                                signUp.confirm(
                                        new SignUp.Confirmation(
                                                profiles.code(), "Anna\r\nBcc: x@y.zz", FRESH)))
                .hasMessageContaining("invalid-name");
        assertThatThrownBy(() -> EmailAddress.parse("a@example.org\r\nBcc: x@y.zz"))
                .hasMessageContaining("invalid-email");
    }

    private Outcome confirm(String code, String password) {
        return signUp.confirm(new SignUp.Confirmation(code, "Nora Neu", password));
    }
}
