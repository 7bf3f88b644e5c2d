package io.guichet.application.identity.port;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * API tokens, by the SHA-256 of their secrets. Every adapter passes {@code AccessTokensContract}.
 */
public interface AccessTokens {

    /** A token and whose it is, in one query: every request asks it. */
    Optional<Held> find(String tokenHash);

    /** A person's tokens, the newest first. */
    List<AccessToken> of(ProfileId owner);

    Optional<AccessToken> find(UUID id, ProfileId owner);

    /** Stores a token; repeating the same hash changes nothing. */
    void add(String tokenHash, AccessToken token);

    /** Whether there was such a token to disable or enable. */
    boolean setDisabled(UUID id, ProfileId owner, boolean disabled);

    /** Whether there was such a token to remove. */
    boolean remove(UUID id, ProfileId owner);

    void markUsed(UUID id, Instant at);

    /** A token in its owner's hands. */
    record Held(AccessToken token, Profile owner) {}
}
