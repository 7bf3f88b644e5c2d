package io.guichet.sandbox.botapi;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Two times. {@code calendar} is the one that people see and can be moved; {@code nanos} only runs
 * forward, and what expires after some seconds is measured with it.
 */
public record Time(InstantSource calendar, LongSupplier nanos) {

    long seconds() {
        return calendar.instant().getEpochSecond();
    }

    long now() {
        return nanos.getAsLong();
    }

    boolean isOlder(long sinceNanos, long seconds) {
        return now() - sinceNanos > seconds * 1_000_000_000L;
    }
}
