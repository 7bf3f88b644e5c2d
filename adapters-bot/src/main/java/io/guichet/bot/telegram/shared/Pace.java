package io.guichet.bot.telegram.shared;

import java.time.Duration;

/**
 * How long things wait. {@code longPoll} is what the Bot API is asked to hold a poll, {@code idle}
 * how often a worker that nobody woke looks for work, {@code standby} how often a node asks for the
 * poller's lease, {@code firstPause} and {@code longestPause} bound the back-off, {@code refused}
 * is the wait after the token was refused.
 */
public record Pace(
        Duration longPoll,
        Duration idle,
        Duration standby,
        Duration firstPause,
        Duration longestPause,
        Duration refused) {

    /** A poll is so short that another node takes over from a dead one within a minute. */
    public static Pace usual() {
        return new Pace(
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1));
    }

    public BackOff backOff() {
        return new BackOff(firstPause, longestPause);
    }
}
