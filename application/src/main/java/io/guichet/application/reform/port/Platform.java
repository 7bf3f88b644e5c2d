package io.guichet.application.reform.port;

import io.guichet.domain.reform.Transmission;

/**
 * The platform that the operator chose (plateforme agréée). Never called inside a transaction.
 * Sending may be repeated: what it has already is found by the transmission's id.
 */
public interface Platform {

    /** Whether there is one; until then what is to be told waits and can be fetched by hand. */
    boolean isConnected();

    /** Hands one over; one that it has perhaps is looked for first. */
    Reply send(Transmission transmission);

    /** Asks what became of one that it has. */
    Reply follow(Transmission transmission);

    /** How it can end; there is no exception. */
    sealed interface Reply {

        /** It has it under a number of its own, and checks it. */
        record Taken(String flow) implements Reply {}

        record Accepted() implements Reply {}

        /** With the platform's own words for it. */
        record Rejected(String reason) implements Reply {}

        /** It is still checking. */
        record Undecided() implements Reply {}

        /** No answer now. */
        record Unavailable(String reason) implements Reply {}
    }
}
