package io.guichet.testing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.application.profile.PasswordEnds;
import io.guichet.application.profile.ResetPassword;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.factor.PlainPasskeys;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

/** Whoever has passkeys only ends everything with a forgotten password, too. */
class ResettingByPasskeyTest {

    private static final String EMAIL = "anna@example.org";
    private static final String FRESH = "correct horse battery";
    private static final Entrance PAGE = Entrance.ofSession("page");

    private final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    private final ProfileDesk profiles = new ProfileDesk(desk);
    private final ProfileId anna = desk.somebody(EMAIL).id();

    @Test
    void whoever_has_a_passkey_alone_ends_everything_with_it_and_with_no_other_link() {
        FactorUseCases factor = new FactorUseCases(desk.stores(), desk.clock());
        ResetPassword reset = profiles.resetPassword();
        assertThat(reset.askPasskey("no-link-of-anybody")).isEmpty();
        reset.ask(EmailAddress.parse(EMAIL));
        String link = profiles.code();
        assertThat(reset.askPasskey(link)).as("she has none").isEmpty();
        factor.enrolPasskey(anna, PAGE, "key");
        Proof before = signed(reset.askPasskey(link).orElseThrow());
        reset.ask(EmailAddress.parse(EMAIL));
        String next = profiles.code();

        assertThat(reset.set(next, FRESH, PasswordEnds.EVERYTHING, before))
                .isEqualTo(ResetPassword.Outcome.FACTOR_REFUSED);
        assertThat(
                        reset.set(
                                next,
                                FRESH,
                                PasswordEnds.EVERYTHING,
                                signed(reset.askPasskey(next).orElseThrow())))
                .isEqualTo(ResetPassword.Outcome.DONE);
    }

    private static Proof signed(PasskeyRequest asked) {
        return new Proof.Signed(PlainPasskeys.signs(asked, "key", 1));
    }
}
