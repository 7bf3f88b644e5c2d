package io.guichet.application.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.factor.port.PasskeyVerifier.Signature;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.Totp;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Looks at what somebody shows, counts what is wrong and tells its owner when it looks at no more.
 * It is called in a transaction, in which what it counted is kept whatever comes of it.
 */
public final class FactorCheck {

    private final SecondFactors factors;
    private final PasskeyCheck passkeys;
    private final Totp totp;
    private final FactorNews news;

    public FactorCheck(SecondFactors factors, PasskeyCheck passkeys, Totp totp, FactorNews news) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.totp = totp;
        this.news = news;
    }

    FactorNews news() {
        return news;
    }

    /** Tries what somebody shows, of whatever he has confirmed. */
    public Tried any(ProfileId profile, Entrance entrance, Proof proof, Instant now) {
        return switch (proof) {
            case Proof.Code code -> any(profile, code.typed(), now);
            case Proof.Signed signed -> signed(profile, entrance, signed.answer(), now);
        };
    }

    /** What a browser asks his passkeys there; empty for whoever has none. */
    public Optional<PasskeyRequest> askPasskey(ProfileId profile, Entrance entrance, Instant now) {
        return passkeys.of(profile).isEmpty()
                ? Optional.empty()
                : Optional.of(passkeys.ask(profile, entrance, now));
    }

    /** What a browser needs to have a passkey made. */
    PasskeyRequest askNew(SecondFactor begun, Entrance entrance, String account, Instant now) {
        return passkeys.askNew(begun, entrance, account, now);
    }

    List<Passkey> passkeys(ProfileId profile) {
        return passkeys.of(profile);
    }

    boolean hasCodes(ProfileId profile) {
        return factors.of(profile).stream()
                .anyMatch(factor -> factor.confirmed() && factor.kind() == FactorKind.TOTP);
    }

    private Tried any(ProfileId profile, String typed, Instant now) {
        if (!factors.isEnrolled(profile)) {
            return new Tried.NotEnrolled();
        }
        return check(profile, typed, SecondFactor::confirmed, now);
    }

    /** Tries what is shown on the one that is to be confirmed, and on nothing else. */
    Tried one(SecondFactor waiting, Entrance entrance, Proof proof, Instant now) {
        return switch (proof) {
            case Proof.Code code ->
                    check(
                            waiting.profile(),
                            code.typed(),
                            factor -> factor.id().equals(waiting.id()),
                            now);
            case Proof.Signed signed -> made(waiting, entrance, signed.answer(), now);
        };
    }

    /** An authenticator application signs nothing. */
    private Tried made(SecondFactor waiting, Entrance entrance, String answer, Instant now) {
        Attempts attempts = factors.lock(waiting.profile());
        if (attempts.isLockedAt(now)) {
            return new Tried.Locked(attempts.lockedUntil().orElseThrow());
        }
        if (waiting.kind() != FactorKind.PASSKEY) {
            return new Tried.NotAsked();
        }
        return passkeys.made(waiting, entrance, answer, now)
                .map(right -> right ? right(attempts, 0, now) : failed(attempts.failed(now)))
                .orElseGet(Tried.NotAsked::new);
    }

    private Tried signed(ProfileId profile, Entrance entrance, String answer, Instant now) {
        if (!factors.isEnrolled(profile)) {
            return new Tried.NotEnrolled();
        }
        Attempts attempts = factors.lock(profile);
        if (attempts.isLockedAt(now)) {
            return new Tried.Locked(attempts.lockedUntil().orElseThrow());
        }
        return passkeys.signature(profile, entrance, answer, now)
                .map(signature -> counted(attempts, signature, now))
                .orElseGet(Tried.NotAsked::new);
    }

    private Tried counted(Attempts attempts, Signature signature, Instant now) {
        return switch (signature) {
            case Signature.Right ignored -> right(attempts, 0, now);
            case Signature.Behind behind -> {
                news.copied(behind.by(), nameOf(behind.by()), now);
                yield failed(attempts.failed(now));
            }
            case Signature.Wrong ignored -> failed(attempts.failed(now));
        };
    }

    private Tried right(Attempts attempts, long step, Instant now) {
        factors.save(attempts.succeeded(step));
        return new Tried.Confirmed(now.plus(StepUp.FRESH_FOR));
    }

    private String nameOf(Passkey passkey) {
        return factors.of(passkey.profile()).stream()
                .filter(factor -> factor.id().equals(passkey.factor()))
                .map(SecondFactor::name)
                .findFirst()
                .orElse("");
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
            return right(attempts, step.getAsLong(), now);
        }
        boolean mayBeBackup = asked.stream().allMatch(SecondFactor::confirmed);
        if (mayBeBackup && isBackup(profile, typed)) {
            return right(attempts, 0, now);
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
        return factor.kind() == FactorKind.TOTP
                && MessageDigest.isEqual(
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
        news.locked(attempts.profile(), until);
        return new Tried.Locked(until);
    }
}
