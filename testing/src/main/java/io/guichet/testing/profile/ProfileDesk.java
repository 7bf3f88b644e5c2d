package io.guichet.testing.profile;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.ChangeEmail;
import io.guichet.application.profile.ChangeEmailHandler;
import io.guichet.application.profile.ChangePassword;
import io.guichet.application.profile.ChangePasswordHandler;
import io.guichet.application.profile.JoinByInvitation;
import io.guichet.application.profile.JoinByInvitationHandler;
import io.guichet.application.profile.KeepPhone;
import io.guichet.application.profile.KeepPhoneHandler;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.OtherWaysIn;
import io.guichet.application.profile.PasswordCheck;
import io.guichet.application.profile.Passwords;
import io.guichet.application.profile.People;
import io.guichet.application.profile.ResetPassword;
import io.guichet.application.profile.ResetPasswordHandler;
import io.guichet.application.profile.SignUp;
import io.guichet.application.profile.SignUpHandler;
import io.guichet.application.session.CommonPasswords;
import io.guichet.domain.identity.PhoneNumber;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Samples;

import java.util.List;
import java.util.Optional;

/** What people do with their profiles, over the stores of a {@link SignInDesk}. */
public record ProfileDesk(SignInDesk desk) {

    public SignUp signUp(boolean open) {
        return new SignUpHandler(
                people(), passwords(), mail(), open, desk.stores().transactions(), desk.clock());
    }

    public ResetPassword resetPassword() {
        return new ResetPasswordHandler(
                people(),
                passwords(),
                mail(),
                new FactorUseCases(desk.stores(), desk.clock()).check(),
                desk.stores().transactions(),
                desk.clock());
    }

    public ChangePassword changePassword() {
        return new ChangePasswordHandler(
                people(), passwords(), check(), desk.stores().transactions(), desk.clock());
    }

    public ChangeEmail changeEmail() {
        return new ChangeEmailHandler(
                people(), check(), mail(), desk.acts(), desk.stores().transactions(), desk.clock());
    }

    /** Numbers are read as they are written: the library is no part of this. */
    public KeepPhone keepPhone() {
        return new KeepPhoneHandler(
                desk.stores().phones(),
                (written, country) ->
                        Optional.of(written)
                                .filter(text -> text.startsWith("+"))
                                .map(PhoneNumber::new),
                desk.stores().news(),
                desk.stores().transactions(),
                desk.clock());
    }

    public CustomerLock lock() {
        return new CustomerLock(
                desk.stores().ledger(),
                new TradingParties(desk.stores().customers(), desk.stores().sellers()));
    }

    public JoinByInvitation joinByInvitation() {
        return new JoinByInvitationHandler(
                people(),
                desk.stores().invitations(),
                lock(),
                passwords(),
                desk.stores().transactions(),
                desk.clock());
    }

    /** What was written to whom, oldest first. */
    public List<Letter> letters() {
        return desk.stores().signIn().letters().all();
    }

    /** The code in the last letter. */
    public String code() {
        String path = letters().getLast().path();
        return path.substring(path.indexOf('=') + 1);
    }

    public People people() {
        return new People(
                desk.stores().profiles(),
                desk.stores().signIn().credentials(),
                desk.stores().signIn().sessions(),
                desk.stores().signIn().links());
    }

    public LinkMail mail() {
        return new LinkMail(
                desk.stores().signIn().links(),
                desk.stores().signIn().letters(),
                desk.guard(),
                () -> Samples.hash().substring(0, 22),
                desk.clock());
    }

    public Passwords passwords() {
        return new Passwords(
                desk.hashes(),
                new CommonPasswords(),
                desk.guard(),
                mail(),
                desk.acts(),
                otherWays());
    }

    private OtherWaysIn otherWays() {
        return new OtherWaysIn(
                desk.stores().accessTokens(),
                desk.stores().chatLinks(),
                desk.stores().factor().stepUps(),
                desk.stores().factor().factors(),
                desk.stores().news());
    }

    public PasswordCheck check() {
        return new PasswordCheck(
                people(), passwords(), desk.guard(), desk.stores().transactions(), desk.clock());
    }
}
