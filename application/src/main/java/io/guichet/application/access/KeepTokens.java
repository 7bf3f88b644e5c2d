package io.guichet.application.access;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person looks after his tokens; those of others are not there. */
public interface KeepTokens {

    /** The newest first. */
    List<AccessToken> list(ProfileId owner);

    Optional<AccessToken> find(UUID id, ProfileId owner);

    /** Lets a token sign in no more, nor those that it made. */
    Outcome disable(Caller caller, UUID id);

    /** Lets a token sign in again; nobody does it without a fresh second factor. */
    Outcome enable(Caller caller, Entrance entrance, UUID id);

    /** Removes a token for good, and disables those that it made. */
    Outcome remove(Caller caller, UUID id);

    /** How a change can end. */
    enum Outcome {
        DONE,
        NO_SUCH_TOKEN,
        /** A token wakes none that may do more than itself. */
        MORE_THAN_OWN,
        /** His second factor is to be confirmed first. */
        NOT_CONFIRMED,
        /** He has none. */
        NOT_ENROLLED
    }
}
