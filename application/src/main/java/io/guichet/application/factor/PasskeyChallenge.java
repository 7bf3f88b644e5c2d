package io.guichet.application.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a passkey is asked to sign: once, by this person, where he came in, for this purpose.
 *
 * @param factor the one a key is made for; empty where any of his may sign
 * @param value 256 random bits as base64url without padding
 */
public record PasskeyChallenge(
        ProfileId profile,
        Entrance entrance,
        Purpose purpose,
        Optional<UUID> factor,
        String value,
        Instant expiresAt) {

    public static final Duration LASTS_FOR = Duration.ofMinutes(5);

    public PasskeyChallenge {
        requireNonNull(profile, "profile");
        requireNonNull(entrance, "entrance");
        requireNonNull(purpose, "purpose");
        requireNonNull(factor, "factor");
        requireNonNull(value, "value");
        requireNonNull(expiresAt, "expiresAt");
    }

    /** What it is signed for. */
    public enum Purpose {
        ENROL,
        CONFIRM
    }
}
