package io.guichet.application.shared;

import java.time.Instant;

/**
 * Remembers the first answer to a request that carries an idempotency key, for at least 24 hours.
 * {@code scope} names who asks, {@code fingerprint} what is asked (method, path and body).
 */
public interface IdempotentRequests {

    Attempt begin(String scope, String key, String fingerprint, Instant now);

    /** Keeps the answer that every repetition gets. */
    void complete(String scope, String key, Answer answer);

    /** Forgets an attempt that ended in a fault, so that it can be made again. */
    void abandon(String scope, String key);

    /** What a request with a key meets. */
    sealed interface Attempt {

        /** Nobody asked before, or whoever did died more than a minute ago: go on. */
        record First() implements Attempt {}

        record Repeated(Answer answer) implements Attempt {}

        /** The same key came with another content. */
        record OtherContent() implements Attempt {}

        /** The first request is still being worked on. */
        record InProgress() implements Attempt {}
    }

    /** An answer as it was given: {@code headers} one {@code Name: value} a line. */
    record Answer(int status, String mediaType, String headers, String body) {}
}
