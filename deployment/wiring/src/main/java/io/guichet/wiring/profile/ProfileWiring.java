package io.guichet.wiring.profile;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.factor.FactorCheck;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.profile.ChangeEmail;
import io.guichet.application.profile.ChangeEmailHandler;
import io.guichet.application.profile.ChangePassword;
import io.guichet.application.profile.ChangePasswordHandler;
import io.guichet.application.profile.ForgetLinks;
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
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.session.CommonPasswords;
import io.guichet.application.session.SignInGuard;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.session.port.PasswordHashes;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.profile.JpaMailedLinks;
import io.guichet.persistence.profile.JpaPhones;
import io.guichet.persistence.shared.Encryption;
import io.guichet.security.identity.DialledNumbers;
import io.guichet.wiring.shared.Chance;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Builds signing up, passwords and e-mail addresses. */
@ApplicationScoped
public class ProfileWiring {

    @Produces
    @Singleton
    MailedLinks mailedLinks(EntityManager entityManager) {
        return new JpaMailedLinks(entityManager);
    }

    @Produces
    @Singleton
    ForgetLinks forgetLinks(MailedLinks links, Transactions transactions, Clock clock) {
        return new ForgetLinks(links, transactions, clock);
    }

    @Produces
    @Singleton
    People people(
            Profiles profiles, Credentials credentials, WebSessions sessions, MailedLinks links) {
        return new People(profiles, credentials, sessions, links);
    }

    @Produces
    @Singleton
    Phones phones(EntityManager entityManager, Encryption encryption) {
        return new JpaPhones(entityManager, encryption);
    }

    @Produces
    @Singleton
    KeepPhone keepPhone(Phones phones, PersonalNews news, Transactions transactions, Clock clock) {
        return new KeepPhoneHandler(phones, new DialledNumbers(), news, transactions, clock);
    }

    @Produces
    @Singleton
    LinkMail linkMail(
            MailedLinks links, Letters letters, SignInGuard guard, Chance chance, Clock clock) {
        return new LinkMail(links, letters, guard, chance::code, clock);
    }

    @Produces
    @Singleton
    Passwords passwords(
            PasswordHashes hashes,
            CommonPasswords common,
            SignInGuard guard,
            LinkMail mail,
            PersonalActs acts,
            OtherWaysIn otherWays) {
        return new Passwords(hashes, common, guard, mail, acts, otherWays);
    }

    @Produces
    @Singleton
    OtherWaysIn otherWaysIn(
            AccessTokens tokens,
            ChatLinks chats,
            StepUps stepUps,
            SecondFactors factors,
            PersonalNews news) {
        return new OtherWaysIn(tokens, chats, stepUps, factors, news);
    }

    @Produces
    @Singleton
    PasswordCheck passwordCheck(
            People people,
            Passwords passwords,
            SignInGuard guard,
            Transactions transactions,
            Clock clock) {
        return new PasswordCheck(people, passwords, guard, transactions, clock);
    }

    /** Strangers are let in only where the operator says so. */
    @Produces
    @Singleton
    SignUp signUp(
            People people,
            Passwords passwords,
            LinkMail mail,
            Settings settings,
            Transactions transactions,
            Clock clock) {
        boolean open = settings.get("GUICHET_SIGN_UP", "closed").equals("open");
        return new SignUpHandler(people, passwords, mail, open, transactions, clock);
    }

    @Produces
    @Singleton
    ResetPassword resetPassword(
            People people,
            Passwords passwords,
            LinkMail mail,
            FactorCheck factors,
            Transactions transactions,
            Clock clock) {
        return new ResetPasswordHandler(people, passwords, mail, factors, transactions, clock);
    }

    @Produces
    @Singleton
    ChangePassword changePassword(
            People people,
            Passwords passwords,
            PasswordCheck check,
            Transactions transactions,
            Clock clock) {
        return new ChangePasswordHandler(people, passwords, check, transactions, clock);
    }

    @Produces
    @Singleton
    JoinByInvitation joinByInvitation(
            People people,
            Invitations invitations,
            CustomerLock lock,
            Passwords passwords,
            Transactions transactions,
            Clock clock) {
        return new JoinByInvitationHandler(
                people, invitations, lock, passwords, transactions, clock);
    }

    @Produces
    @Singleton
    ChangeEmail changeEmail(
            People people,
            PasswordCheck check,
            LinkMail mail,
            PersonalActs acts,
            Transactions transactions,
            Clock clock) {
        return new ChangeEmailHandler(people, check, mail, acts, transactions, clock);
    }
}
