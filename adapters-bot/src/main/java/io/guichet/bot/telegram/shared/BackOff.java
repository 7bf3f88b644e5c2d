package io.guichet.bot.telegram.shared;

import java.time.Duration;

/** How long to wait after failures in a row: twice as long each time, up to a limit. */
public final class BackOff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private int failures;

    public BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    public Duration next() {
        Duration next = after(failures, first, longest);
        failures++;
        return next;
    }

    public void reset() {
        failures = 0;
    }

    /** The wait after a number of earlier failures. */
    public static Duration after(int failures, Duration first, Duration longest) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
