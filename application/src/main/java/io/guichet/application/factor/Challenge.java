package io.guichet.application.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;

/**
 * A page that waits for somebody to confirm his second factor for where he is.
 *
 * @param resume what goes on there once he has, in the words of whoever asked; may be empty
 */
public record Challenge(ProfileId profile, Entrance entrance, String resume, Instant expiresAt) {

    public static final Duration LASTS_FOR = Duration.ofMinutes(10);

    public Challenge {
        requireNonNull(profile, "profile");
        requireNonNull(entrance, "entrance");
        requireNonNull(resume, "resume");
        requireNonNull(expiresAt, "expiresAt");
    }
}
