package io.guichet.application.session;

import io.guichet.application.session.port.Attempts;
import io.guichet.domain.shared.Sha256;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes guessing slow, for each e-mail and from each network. Every attempt counts as a failure
 * before its password is looked at, so that many at once are no more than many one after the other.
 */
public final class SignInGuard {

    private static final Attempt.Rule FOR_EMAIL =
            new Attempt.Rule(
                    5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(24));
    private static final Attempt.Rule FOR_NETWORK =
            new Attempt.Rule(
                    30, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private static final Attempt.Rule FOR_MAILBOX =
            new Attempt.Rule(5, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    private static final Attempt.Rule FOR_CASE =
            new Attempt.Rule(3, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

    private final Attempts attempts;

    public SignInGuard(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts an attempt, within a transaction; tells until when it is refused, if it is. */
    Entry enter(String email, String network, Instant now) {
        Attempt byNetwork = attempts.lock(networkKey(network));
        Attempt byEmail = attempts.lock(emailKey(email));
        for (Attempt attempt : List.of(byEmail, byNetwork)) {
            if (attempt.isBlockedAt(now)) {
                return new Entry(Optional.of(attempt.blockedUntil()), false);
            }
        }
        Attempt counted = byEmail.tried(FOR_EMAIL, now);
        attempts.save(counted);
        attempts.save(byNetwork.tried(FOR_NETWORK, now));
        return new Entry(Optional.empty(), counted.failures() == FOR_EMAIL.free());
    }

    /** The same for somebody signed in. */
    public Entry mayTry(String email, String where, Instant now) {
        return enter(email, where, now);
    }

    /** It was the right password. */
    public void passed(String email, String network) {
        attempts.save(attempts.lock(networkKey(network)).lessOne());
        attempts.save(attempts.lock(emailKey(email)).cleared());
    }

    /** Whoever got a new password by mail need not wait. */
    public void forgive(String email) {
        attempts.save(attempts.lock(emailKey(email)).cleared());
    }

    /** Counts a mail that a stranger asks for; false if there were five in an hour. */
    public boolean mayBeWrittenTo(String email, Instant now) {
        Attempt attempt = attempts.lock(mailboxKey(email));
        if (attempt.isBlockedAt(now)) {
            return false;
        }
        attempts.save(attempt.tried(FOR_MAILBOX, now));
        return true;
    }

    /**
     * Counts a code that staff mails for a case, and the mail; tells until when it is refused, if
     * there were three for the case within a day or five mails to the address within an hour.
     */
    public Optional<Instant> codeRefusedUntil(UUID about, String email, Instant now) {
        Attempt byCase = attempts.lock(Sha256.hex("case " + about));
        Attempt byMailbox = attempts.lock(mailboxKey(email));
        Optional<Instant> until =
                Stream.of(byCase, byMailbox)
                        .filter(attempt -> attempt.isBlockedAt(now))
                        .map(Attempt::blockedUntil)
                        .max(Comparator.naturalOrder());
        if (until.isEmpty()) {
            attempts.save(byCase.tried(FOR_CASE, now));
            attempts.save(byMailbox.tried(FOR_MAILBOX, now));
        }
        return until;
    }

    private static String mailboxKey(String email) {
        return Sha256.hex("mail " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String emailKey(String email) {
        return Sha256.hex("email " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String networkKey(String network) {
        return Sha256.hex("network " + network);
    }

    /** Until when somebody is refused, and whether the next failure is one too many. */
    public record Entry(Optional<Instant> refusedUntil, boolean isTheLast) {}
}
