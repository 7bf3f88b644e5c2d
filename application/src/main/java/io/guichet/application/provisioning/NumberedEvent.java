package io.guichet.application.provisioning;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.provisioning.ProvisioningEvent;

import java.time.Instant;

/** An event at its position, from 1 and without a gap, and when it was given it. */
public record NumberedEvent(long position, Instant notedAt, ProvisioningEvent event) {

    public NumberedEvent {
        requireNonNull(notedAt, "notedAt");
        requireNonNull(event, "event");
    }
}
