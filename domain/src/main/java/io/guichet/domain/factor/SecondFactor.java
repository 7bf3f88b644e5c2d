package io.guichet.domain.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A method by which a person shows that it is he. It counts once it is confirmed; {@code secret} is
 * what it shares with us, nothing for a passkey.
 */
public record SecondFactor(
        UUID id,
        ProfileId profile,
        FactorKind kind,
        String name,
        String secret,
        Instant addedAt,
        boolean confirmed) {

    /** So many does a person have at most. */
    public static final int MOST = 10;

    private static final int LONGEST_NAME = 60;
    private static final Duration WAITS = Duration.ofMinutes(15);

    public SecondFactor {
        requireNonNull(id, "id");
        requireNonNull(profile, "profile");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(secret, "secret");
        requireNonNull(addedAt, "addedAt");
    }

    /**
     * An authenticator application that waits for its first code.
     *
     * @throws InvalidValueException {@code invalid-name}
     */
    public static SecondFactor begin(ProfileId profile, String written, String secret, Instant at) {
        return begin(profile, FactorKind.TOTP, written, secret, at);
    }

    /**
     * A passkey that is not made yet.
     *
     * @throws InvalidValueException {@code invalid-name}
     */
    public static SecondFactor beginPasskey(ProfileId profile, String written, Instant at) {
        return begin(profile, FactorKind.PASSKEY, written, "", at);
    }

    private static SecondFactor begin(
            ProfileId profile, FactorKind kind, String written, String secret, Instant at) {
        String name = written.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("invalid-name");
        }
        return new SecondFactor(UUID.randomUUID(), profile, kind, name, secret, at, false);
    }

    /** Whether it may be confirmed: it waits for its first code or its key for a while only. */
    public boolean isWaitingAt(Instant now) {
        return !confirmed && now.isBefore(addedAt.plus(WAITS));
    }

    public SecondFactor confirm() {
        return new SecondFactor(id, profile, kind, name, secret, addedAt, true);
    }

    /** Secrets do not stray into logs. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
