package io.guichet.application.identity.port;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.port.Profiles.Mandate;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * API tokens, by the SHA-256 of their secrets. Every adapter passes {@code AccessTokensContract}.
 */
public interface AccessTokens {

    /**
     * A token, whose it is, from where he may come in and for whom he acts, in one query: every
     * request asks it. That is the customer who is named, else the one the token is for, else his
     * only one.
     */
    Optional<Held> find(String tokenHash, Optional<CustomerNumber> customer);

    /** A person's tokens, the newest first. */
    List<AccessToken> of(ProfileId owner);

    Optional<AccessToken> find(UUID id, ProfileId owner);

    /** Nobody else makes one by, disables or removes his tokens until the transaction ends. */
    void lockAll(ProfileId owner);

    /** Stores a token that no other made; repeating the same hash changes nothing. */
    default void add(String tokenHash, AccessToken token) {
        add(tokenHash, token, Optional.empty());
    }

    /** The same of one that another token of its owner made. */
    void add(String tokenHash, AccessToken token, Optional<UUID> madeBy);

    /** Disables it and what was made by it, and by that; whether there was such a token. */
    boolean disable(UUID id, ProfileId owner);

    /** Enables it alone; whether there was such a token. */
    boolean enable(UUID id, ProfileId owner);

    /** Disables all he has; how many there were to disable. */
    int disableAll(ProfileId owner);

    /** Whether there was such a token to remove; what was made by it is disabled. */
    boolean remove(UUID id, ProfileId owner);

    void markUsed(UUID id, Instant at);

    /**
     * A token in its owner's hands, his rules of addresses, and what he was given to do for the
     * customer, if anything.
     */
    record Held(AccessToken token, Profile owner, IpRules rules, Optional<Mandate> mandate) {}
}
