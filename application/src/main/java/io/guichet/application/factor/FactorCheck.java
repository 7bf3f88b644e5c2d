package io.guichet.application.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.Totp;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Looks at a code that somebody typed, counts the wrong ones and tells its owner when it looks at
 * no more. It is called in a transaction, in which what it counted is kept whatever comes of it.
 */
public final class FactorCheck {

    private final SecondFactors factors;
    private final Profiles profiles;
    private final Totp totp;
    private final Outbox outbox;
    private final PersonalNews news;

    public FactorCheck(
            SecondFactors factors, Profiles profiles, Totp totp, Outbox outbox, PersonalNews news) {
        this.factors = factors;
        this.profiles = profiles;
        this.totp = totp;
        this.outbox = outbox;
        this.news = news;
    }

    /** Tries a code on everything somebody has confirmed. */
    public Tried any(ProfileId profile, String typed, Instant now) {
        if (!factors.isEnrolled(profile)) {
            return new Tried.NotEnrolled();
        }
        return check(profile, typed, SecondFactor::confirmed, now);
    }

    /** Tries a code on the one that is to be confirmed, and on nothing else. */
    Tried one(SecondFactor waiting, String typed, Instant now) {
        return check(waiting.profile(), typed, factor -> factor.id().equals(waiting.id()), now);
    }

    private Tried check(
            ProfileId profile, String typed, Predicate<SecondFactor> among, Instant now) {
        Attempts attempts = factors.lock(profile);
        if (attempts.isLockedAt(now)) {
            return new Tried.Locked(attempts.lockedUntil().orElseThrow());
        }
        String code = typed.replaceAll("\\s", "");
        List<SecondFactor> asked = factors.of(profile).stream().filter(among).toList();
        OptionalLong step = stepOf(asked, code, attempts, now);
        if (step.isPresent()) {
            factors.save(attempts.succeeded(step.getAsLong()));
            return new Tried.Confirmed(now.plus(StepUp.FRESH_FOR));
        }
        boolean mayBeBackup = asked.stream().allMatch(SecondFactor::confirmed);
        if (mayBeBackup && isBackup(profile, typed)) {
            factors.save(attempts.succeeded(0));
            return new Tried.Confirmed(now.plus(StepUp.FRESH_FOR));
        }
        return failed(attempts.failed(now));
    }

    private OptionalLong stepOf(
            List<SecondFactor> asked, String code, Attempts attempts, Instant now) {
        long middle = Attempts.stepOf(now);
        return LongStream.rangeClosed(middle - 1, middle + 1)
                .filter(step -> attempts.accepts(step, now))
                .filter(step -> asked.stream().anyMatch(factor -> isCode(factor, step, code)))
                .findFirst();
    }

    private boolean isCode(SecondFactor factor, long step, String code) {
        return MessageDigest.isEqual(
                totp.code(factor.secret(), step).getBytes(UTF_8), code.getBytes(UTF_8));
    }

    private boolean isBackup(ProfileId profile, String typed) {
        return BackupCode.read(typed)
                .filter(code -> factors.useCode(profile, code.hash()))
                .isPresent();
    }

    private Tried failed(Attempts attempts) {
        factors.save(attempts);
        if (attempts.lockedUntil().isEmpty()) {
            return new Tried.Wrong(attempts.left());
        }
        Instant until = attempts.lockedUntil().get();
        String about = until.toString();
        tell(
                attempts.profile(),
                Notice.Kind.FACTOR_LOCKED,
                Letter.Kind.FACTOR_LOCKED,
                about,
                Map.of());
        return new Tried.Locked(until);
    }

    void tell(
            ProfileId profile,
            Notice.Kind inChats,
            Letter.Kind byMail,
            String about,
            Map<String, String> facts) {
        news.tell(profile, inChats, about, facts);
        news.write(profile, byMail, about, "/factors", facts);
    }

    /** Every chat of the customer hears it; the one that waits goes on. */
    void tellApproved(Challenge approved, String about) {
        Map<String, String> facts =
                Map.of("entrance", approved.entrance().value(), "resume", approved.resume());
        Notice.Kind kind = Notice.Kind.STEP_UP_APPROVED;
        profiles.customersOf(approved.profile()).stream()
                .findFirst()
                .ifPresent(
                        customer ->
                                outbox.add(new Notice(kind + ":" + about, kind, customer, facts)));
    }
}
