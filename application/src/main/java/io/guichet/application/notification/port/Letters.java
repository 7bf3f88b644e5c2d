package io.guichet.application.notification.port;

import io.guichet.application.notification.Letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Letters that wait to be mailed, written in the transaction of what they tell. What is mailed is
 * not kept: it may hold a code. Every adapter passes {@code LettersContract}.
 */
public interface Letters {

    /** Adds a letter; a key that is there already adds nothing. */
    void add(Letter letter);

    /** The oldest due, claimed for a while so that no other node takes them. */
    List<Waiting> claim(int limit, Instant now, Duration lease);

    /** Forgets what it said. */
    void sent(Waiting letter, Instant now);

    void retryAt(Waiting letter, Instant at, String error);

    /** Gives up on it, and forgets what it said. */
    void park(Waiting letter, Instant now, String error);

    /** How many were given up since then. */
    long parked(Instant since);

    /** A claimed letter; {@code tries} counts the earlier attempts. */
    record Waiting(long id, Letter letter, int tries) {}
}
