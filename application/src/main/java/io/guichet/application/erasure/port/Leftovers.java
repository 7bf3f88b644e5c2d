package io.guichet.application.erasure.port;

import io.guichet.application.erasure.Stale;

import java.time.Instant;

/** What is over. Every adapter passes {@code LeftoversContract}. */
public interface Leftovers {

    /** Removes at most so many that were over before {@code before}; how many there were. */
    int forget(Stale stale, Instant before, int atMost);
}
