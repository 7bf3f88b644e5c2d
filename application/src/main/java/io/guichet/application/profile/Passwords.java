package io.guichet.application.profile;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.session.CommonPasswords;
import io.guichet.application.session.SignInGuard;
import io.guichet.application.session.port.PasswordHashes;
import io.guichet.domain.access.Password;
import io.guichet.domain.identity.EmailAddress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds new passwords to the rules, and what a new password ends. */
public final class Passwords {

    private static final String BRAND = "guichet";

    private final PasswordHashes hashes;
    private final CommonPasswords common;
    private final SignInGuard guard;
    private final LinkMail mail;
    private final PersonalActs acts;
    private final OtherWaysIn otherWays;

    public Passwords(
            PasswordHashes hashes,
            CommonPasswords common,
            SignInGuard guard,
            LinkMail mail,
            PersonalActs acts,
            OtherWaysIn otherWays) {
        this.hashes = hashes;
        this.common = common;
        this.guard = guard;
        this.mail = mail;
        this.acts = acts;
        this.otherWays = otherWays;
    }

    /**
     * The hash of a new password; slow, and so outside of any transaction.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if it cannot be one
     */
    public String hashOf(String written, String name, String email) {
        List<String> known = List.of(email, email.substring(0, email.indexOf('@')), name, BRAND);
        return hashes.hash(Password.chosen(written, common, known).value());
    }

    boolean matches(String written, Optional<String> stored) {
        Optional<Password> typed = Password.typed(written);
        return hashes.matches(
                        typed.map(Password::value).orElse(""), stored.orElseGet(hashes::ofNobody))
                && typed.isPresent()
                && stored.isPresent();
    }

    /** Somebody signed in typed a wrong one; the last one before a wait is told to the owner. */
    void refused(Profile profile, boolean isTheLast) {
        acts.note(Optional.of(profile.id()), "password", "", "password refused");
        if (isTheLast) {
            mail.tell(
                    Letter.Kind.SIGN_IN_BLOCKED,
                    profile,
                    new EmailAddress(profile.email()),
                    "/password/forgotten",
                    Map.of());
        }
    }

    /** Stores it, ends what it ends and tells the person; within a transaction. */
    void replace(People people, Profile profile, String hash, PasswordEnds ends, Instant now) {
        people.credentials().save(profile.id(), hash, now);
        people.sessions().endAll(profile.id());
        otherWays.doubt(profile.id());
        if (ends == PasswordEnds.EVERYTHING) {
            otherWays.close(profile.id());
        }
        guard.forgive(profile.email());
        String result = ends == PasswordEnds.EVERYTHING ? "changed, everything ended" : "changed";
        acts.note(Optional.of(profile.id()), "password", "", result);
        mail.tell(
                Letter.Kind.PASSWORD_CHANGED,
                profile,
                new EmailAddress(profile.email()),
                "/password/forgotten",
                Map.of(
                        "tokens", Long.toString(otherWays.openTokens(profile.id(), now)),
                        "chats", Long.toString(otherWays.openChats(profile.id()))));
    }
}
