package io.guichet.application.session;

import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows who is signed in to the web pages, and ends it. */
public interface KeepSessions {

    /** The session of a secret, which is used by this; also one that awaits a second factor. */
    Optional<WebSession> find(String secret);

    /** A person's sessions, the one last seen first. */
    List<WebSession> list(ProfileId profile);

    /** Whether there was such a session to end. */
    boolean end(ProfileId profile, UUID session);

    /** Ends all but one. */
    void endOthers(ProfileId profile, UUID kept);

    /**
     * Notes that the second factor was proven just now, and gives the session a new secret; empty
     * if there is no such session.
     */
    Optional<String> passFactor(UUID session, String secret);
}
