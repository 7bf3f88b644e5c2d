package io.guichet.application.provisioning.port;

import io.guichet.application.provisioning.NumberedEvent;

import java.time.Instant;
import java.util.List;

/**
 * What became of services and accounts, noted by whatever stores them, in the same transaction.
 * Every adapter passes {@code ProvisioningEventsContract}.
 */
public interface ProvisioningEvents {

    /**
     * Gives positions to what was noted since, one caller at a time: whoever read up to a position
     * misses nothing, and the events of one service are in the order in which they happened.
     */
    void number(Instant now);

    /** Those after a position, in their order. */
    List<NumberedEvent> after(long position, int limit);

    /** The last position there is; 0 while there is none. */
    long last();

    /** The first position that is kept; 1 while nothing was removed. */
    long first();

    /**
     * Removes the earliest, at most so many, as far as they have a position since before an
     * instant; never the last of all, after which positions go on. Answers how many.
     */
    int purge(Instant before, int atMost);
}
