package io.guichet.application.session.port;

import io.guichet.application.session.WebSession;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions by the SHA-256 of their secrets. Every adapter passes {@code WebSessionsContract}. */
public interface WebSessions {

    /**
     * Stores a new session.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if there is such a secret
     */
    void add(String secretHash, WebSession session);

    Optional<WebSession> find(String secretHash);

    /** A person's sessions that hold at {@code now}, the one last seen first. */
    List<WebSession> of(ProfileId profile, Instant now);

    void markSeen(UUID id, Instant at);

    /** Gives a session another secret and what it is now; false if there is none any more. */
    boolean replace(UUID id, String secretHash, WebSession session);

    /** Whether there was such a session to end. */
    boolean end(UUID id, ProfileId profile);

    /** Ends all of a person's sessions. */
    void endAll(ProfileId profile);

    /** Forgets those that ended before {@code now}; how many there were. */
    int forget(Instant now);
}
