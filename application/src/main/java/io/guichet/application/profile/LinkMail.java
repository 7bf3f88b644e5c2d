package io.guichet.application.profile;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.session.SignInGuard;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writes letters to persons, most with a link that is good once; within a transaction. Nobody's
 * mailbox is filled by strangers: five an hour are written to one address.
 */
public final class LinkMail {

    private final MailedLinks links;
    private final Letters letters;
    private final SignInGuard guard;
    private final Supplier<String> codes;
    private final Clock clock;

    public LinkMail(
            MailedLinks links,
            Letters letters,
            SignInGuard guard,
            Supplier<String> codes,
            Clock clock) {
        this.links = links;
        this.letters = letters;
        this.guard = guard;
        this.codes = codes;
        this.clock = clock;
    }

    /** Whether a stranger may have something written to this address now. */
    public boolean mayBeWrittenTo(EmailAddress email) {
        return guard.mayBeWrittenTo(email.value(), clock.instant());
    }

    /** Until when no further code may be mailed for a case; empty, and counted, if one may. */
    public Optional<Instant> codeRefusedUntil(UUID about, EmailAddress email) {
        return guard.codeRefusedUntil(about, email.value(), clock.instant());
    }

    /** Proves an address that nobody has. */
    void signUp(EmailAddress email, Language language) {
        write(
                link(Purpose.SIGN_UP, email, language, Optional.empty(), Optional.empty()),
                email,
                Letter.Kind.SIGN_UP,
                Map.of());
    }

    /** A link to the profile's address. */
    public void link(Purpose purpose, Letter.Kind kind, Profile profile) {
        EmailAddress email = new EmailAddress(profile.email());
        write(
                link(purpose, email, profile.language(), Optional.of(profile), Optional.empty()),
                email,
                kind,
                withName(profile, Map.of()));
    }

    /** A link to the profile's address that stops a case. */
    public void stop(UUID about, Letter.Kind kind, Profile profile, Map<String, String> facts) {
        EmailAddress email = new EmailAddress(profile.email());
        MailedLink link =
                new MailedLink(
                        Purpose.RECOVERY_STOP,
                        email,
                        profile.language(),
                        Optional.of(profile.id()),
                        Optional.empty(),
                        Optional.of(about),
                        clock.instant().plus(Purpose.RECOVERY_STOP.lasts()));
        write(link, email, kind, withName(profile, facts));
    }

    /** A link that somebody else made, to whom it is for. */
    public void send(MailedLink link, Letter.Kind kind, Map<String, String> facts) {
        write(link, link.email(), kind, facts);
    }

    /** The consent of the present address, or the proof of the new one. */
    void emailChange(Purpose purpose, Profile profile, EmailAddress newEmail) {
        EmailAddress email = new EmailAddress(profile.email());
        boolean consent = purpose == Purpose.EMAIL_CONSENT;
        write(
                link(
                        purpose,
                        email,
                        profile.language(),
                        Optional.of(profile),
                        Optional.of(newEmail)),
                consent ? email : newEmail,
                consent ? Letter.Kind.EMAIL_CHANGE_ASKED : Letter.Kind.EMAIL_CHANGE_PROOF,
                Map.of("name", profile.name(), "newEmail", newEmail.value()));
    }

    /** Tells somebody what happened; {@code facts} besides his name. */
    public void tell(
            Letter.Kind kind,
            Profile profile,
            EmailAddress to,
            String path,
            Map<String, String> facts) {
        Map<String, String> all = withName(profile, facts);
        letters.add(new Letter(key(kind, codes.get()), kind, to, profile.language(), path, all));
    }

    private static Map<String, String> withName(Profile profile, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("name", profile.name());
        return all;
    }

    private MailedLink link(
            Purpose purpose,
            EmailAddress email,
            Language language,
            Optional<Profile> profile,
            Optional<EmailAddress> newEmail) {
        Instant end = clock.instant().plus(purpose.lasts());
        return new MailedLink(
                purpose,
                email,
                language,
                profile.map(Profile::id),
                newEmail,
                Optional.empty(),
                end);
    }

    private void write(
            MailedLink link, EmailAddress to, Letter.Kind kind, Map<String, String> facts) {
        String code = codes.get();
        links.add(Sha256.hex(code), link);
        letters.add(
                new Letter(
                        key(kind, code),
                        kind,
                        to,
                        link.language(),
                        link.purpose().path() + "?code=" + code,
                        facts));
    }

    private static String key(Letter.Kind kind, String code) {
        return kind + "/" + Sha256.hex(code);
    }
}
