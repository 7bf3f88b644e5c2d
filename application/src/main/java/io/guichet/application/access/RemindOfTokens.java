package io.guichet.application.access;

import java.time.Duration;

/**
 * Whoever has a token that is about to end is told once, by a letter and in his chats, while there
 * is time to make another. One that was made for less is not told of.
 */
public interface RemindOfTokens {

    /** How long before the end. */
    Duration BEFORE = Duration.ofDays(7);

    /** Of how many tokens somebody was told. */
    int remind();
}
