package io.guichet.application.recovery;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.audit.PersonalActs.Change;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.profile.LinkMail;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a person of his case over every way there is to him, and writes it down in his chain of the
 * audit: which proof was seen and what became of it, addresses masked, and nothing that staff wrote
 * for itself, since the chain outlives him. Within a transaction. Mails to his present address can
 * stop what is not over.
 */
public final class RecoveryNews {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Profiles profiles;
    private final LinkMail mail;
    private final Outbox outbox;
    private final PersonalActs acts;

    public RecoveryNews(Profiles profiles, LinkMail mail, Outbox outbox, PersonalActs acts) {
        this.profiles = profiles;
        this.mail = mail;
        this.outbox = outbox;
        this.acts = acts;
    }

    void opened(Profile person, RecoveryCase about) {
        stoppable(Letter.Kind.RECOVERY_OPENED, Notice.Kind.RECOVERY_OPENED, person, about);
        write(about, Optional.of(about.opening().by()), change("opened", person, about));
    }

    void decided(Profile person, RecoveryCase about) {
        stoppable(Letter.Kind.RECOVERY_DECIDED, Notice.Kind.RECOVERY_DECIDED, person, about);
        about.newEmail()
                .ifPresent(email -> tell(Letter.Kind.RECOVERY_AWAITED, person, email, about));
        write(about, about.standing().by(), change("decided", person, about));
    }

    /** {@code before} is the person as he was until now, {@code was} what he lost. */
    void done(Profile before, RecoveryCase decided, RecoveryCase about, String was) {
        ended(Letter.Kind.RECOVERY_DONE, Notice.Kind.RECOVERY_DONE, before, about);
        about.newEmail().ifPresent(email -> tell(Letter.Kind.RECOVERY_DONE, before, email, about));
        String how = "done, as decided by " + by(decided);
        write(about, Optional.empty(), new Change(how, masked(about, was), newEmail(about)));
    }

    void stopped(Profile person, RecoveryCase about) {
        ended(Letter.Kind.RECOVERY_STOPPED, Notice.Kind.RECOVERY_STOPPED, person, about);
        write(about, about.standing().by(), Change.of("stopped"));
    }

    void refused(Profile person, RecoveryCase about) {
        ended(Letter.Kind.RECOVERY_STOPPED, Notice.Kind.RECOVERY_STOPPED, person, about);
        write(about, about.standing().by(), Change.of("refused"));
    }

    /** Until when no further code is mailed for a case; empty, and counted, if one may be. */
    Optional<Instant> codeRefusedUntil(Profile person, RecoveryCase about) {
        return mail.codeRefusedUntil(about.id(), codeGoesTo(person, about));
    }

    void code(ProfileId by, Profile person, RecoveryCase about, String code) {
        Map<String, String> facts = facts(about);
        facts.put("code", code);
        EmailAddress to = codeGoesTo(person, about);
        mail.tell(Letter.Kind.RECOVERY_CODE, person, to, "/sign-in", facts);
        write(about, Optional.of(by), new Change("code sent", "", to.masked()));
    }

    /** Something was looked at. */
    void looked(RecoveryCase about) {
        RecoveryCase.Check check = about.checks().getLast();
        String result = check.proof() + (check.passed() ? " passed" : " failed");
        write(about, Optional.of(check.by()), Change.of(result));
    }

    private static EmailAddress codeGoesTo(Profile person, RecoveryCase about) {
        return about.newEmail().orElseGet(() -> new EmailAddress(person.email()));
    }

    private void stoppable(
            Letter.Kind letter, Notice.Kind notice, Profile person, RecoveryCase about) {
        mail.stop(about.id(), letter, person, facts(about));
        notice(notice, about);
    }

    private void ended(Letter.Kind letter, Notice.Kind notice, Profile person, RecoveryCase about) {
        tell(letter, person, new EmailAddress(person.email()), about);
        notice(notice, about);
    }

    private void tell(Letter.Kind kind, Profile person, EmailAddress to, RecoveryCase about) {
        mail.tell(kind, person, to, "/sign-in", facts(about));
    }

    /** To the mailboxes and the chats of every customer that is his. */
    private void notice(Notice.Kind kind, RecoveryCase about) {
        String key = kind + ":" + about.id();
        owned(about).stream()
                .map(customer -> new Notice(key + ":" + customer, kind, customer, facts(about)))
                .forEach(outbox::add);
    }

    private List<CustomerNumber> owned(RecoveryCase about) {
        return profiles.customersOf(about.profile()).stream()
                .filter(
                        customer ->
                                profiles.permissions(about.profile(), customer)
                                        .filter(Permissions::owner)
                                        .isPresent())
                .toList();
    }

    private static Map<String, String> facts(RecoveryCase about) {
        Map<String, String> facts = new HashMap<>();
        facts.put("loss", about.loss().name());
        about.standing().effectiveAt().ifPresent(at -> facts.put("at", TIME.format(at)));
        return facts;
    }

    /** {@code by} is empty where the clock did it. */
    private void write(RecoveryCase about, Optional<ProfileId> by, Change change) {
        String result = about.loss() + " " + change.result();
        acts.note(
                about.profile(),
                by,
                "recovery " + about.id(),
                new Change(result, change.before(), change.after()));
    }

    /** What is to take the place of what: nothing is written down of what is only removed. */
    private static Change change(String result, Profile person, RecoveryCase about) {
        String before = about.newEmail().map(email -> masked(about, person.email())).orElse("");
        return new Change(result, before, newEmail(about));
    }

    /** An address that is replaced, masked; what is removed instead is no address. */
    private static String masked(RecoveryCase about, String was) {
        return about.newEmail().map(email -> new EmailAddress(was).masked()).orElse(was);
    }

    private static String newEmail(RecoveryCase about) {
        return about.newEmail().map(EmailAddress::masked).orElse("");
    }

    private static String by(RecoveryCase about) {
        return about.standing().by().map(staff -> staff.value().toString()).orElse("");
    }
}
