package io.guichet.commands.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put, so that a year can be lived through at once. */
public final class TimeMachine extends Clock {

    private volatile Instant now;

    public TimeMachine(Instant start) {
        this.now = start;
    }

    public void travelTo(Instant instant) {
        this.now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
