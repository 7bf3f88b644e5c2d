package io.guichet.application.provisioning.port;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.provisioning.ProvisioningEvent;

import java.time.Instant;
import java.util.List;

/**
 * What became of services and accounts, noted by whatever stores them, in the same transaction.
 * Every adapter passes {@code ProvisioningEventsContract}.
 */
public interface ProvisioningEvents {

    /** An event at its position, from 1 and without a gap, and when it was given it. */
    record Numbered(long position, Instant notedAt, ProvisioningEvent event) {

        public Numbered {
            requireNonNull(notedAt, "notedAt");
            requireNonNull(event, "event");
        }
    }

    /**
     * Gives positions to what was noted since, one caller at a time: whoever read up to a position
     * misses nothing, and the events of one service are in the order in which they happened.
     */
    void number(Instant now);

    /** Those after a position, in their order. */
    List<Numbered> after(long position, int limit);
}
