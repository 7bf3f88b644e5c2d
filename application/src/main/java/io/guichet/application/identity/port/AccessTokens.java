package io.guichet.application.identity.port;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Optional;

/** API tokens, kept as SHA-256 hashes only. */
public interface AccessTokens {

    /** The profile of a token that has not expired at {@code now}. */
    Optional<ProfileId> ownerOf(String tokenHash, Instant now);

    /** Stores a token; repeating the same hash changes nothing. */
    void add(String tokenHash, ProfileId owner, String name, Instant expiresAt);
}
