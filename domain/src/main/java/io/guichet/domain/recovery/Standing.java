package io.guichet.domain.recovery;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a case has come.
 *
 * @param by who brought it there; empty where the clock did
 * @param effectiveAt from when on a decision takes effect; empty without one
 * @param reason why it was refused or stopped, empty otherwise
 */
public record Standing(
        State state,
        Optional<ProfileId> by,
        Instant at,
        Optional<Instant> effectiveAt,
        String reason) {

    /** How far a case can have come. */
    public enum State {
        OPEN,
        /** It takes effect when the time is over in which it can be stopped. */
        DECIDED,
        DONE,
        REFUSED,
        /** By the person himself, or since it could not be done any more. */
        STOPPED;

        public boolean isOver() {
            return this != OPEN && this != DECIDED;
        }
    }

    public Standing {
        requireNonNull(state, "state");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(effectiveAt, "effectiveAt");
        requireNonNull(reason, "reason");
    }
}
