package io.guichet.bot.telegram.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;

/** How the connection to the Bot API is doing, for the log and for whoever asks. */
public final class Vitals {

    private static final Logger LOG = System.getLogger(Vitals.class.getName());

    private volatile Instant lastContactAt = Instant.EPOCH;
    private volatile Optional<String> fault = Optional.empty();
    private volatile boolean standby;
    private volatile long pendingUpdates;

    /** The Bot API answered, or called us. */
    public void contact(Instant at) {
        lastContactAt = at;
        standby = false;
        if (fault.isPresent()) {
            LOG.log(Level.INFO, "the Bot API answers again");
            fault = Optional.empty();
        }
    }

    /** Another node receives the updates. */
    public void standby() {
        standby = true;
        fault = Optional.empty();
    }

    /** Something is wrong; the same thing is logged once. */
    public void fault(String what) {
        if (!fault.equals(Optional.of(what))) {
            LOG.log(Level.WARNING, "no updates from the Bot API: " + what);
        }
        fault = Optional.of(what);
    }

    public void pending(long updates) {
        pendingUpdates = updates;
    }

    public Instant lastContactAt() {
        return lastContactAt;
    }

    public Optional<String> fault() {
        return fault;
    }

    public boolean isStandby() {
        return standby;
    }

    public long pendingUpdates() {
        return pendingUpdates;
    }
}
