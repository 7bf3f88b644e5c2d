package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.TokenRights;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of a token besides the hash of its secret. {@code shownAs} is the secret's beginning
 * or empty; {@code lastUsedAt} is exact to ten minutes.
 */
public record AccessToken(
        UUID id,
        ProfileId owner,
        String name,
        String shownAs,
        TokenRights rights,
        Instant madeAt,
        Instant expiresAt,
        boolean disabled,
        Optional<Instant> lastUsedAt) {

    public AccessToken {
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
        requireNonNull(name, "name");
        requireNonNull(shownAs, "shownAs");
        requireNonNull(rights, "rights");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(lastUsedAt, "lastUsedAt");
    }

    /** One that carries all its owner's rights. */
    public static AccessToken whole(
            ProfileId owner, String name, Instant madeAt, Instant expiresAt) {
        return new AccessToken(
                UUID.randomUUID(),
                owner,
                name,
                "",
                TokenRights.all(),
                madeAt,
                expiresAt,
                false,
                Optional.empty());
    }

    public boolean holdsAt(Instant now) {
        return !disabled && now.isBefore(expiresAt);
    }
}
