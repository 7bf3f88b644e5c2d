package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a service. */
public record ServiceId(UUID value) {

    public ServiceId {
        requireNonNull(value, "value");
    }
}
