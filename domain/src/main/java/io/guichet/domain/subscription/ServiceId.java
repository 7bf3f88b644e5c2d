package io.guichet.domain.subscription;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a service. */
public record ServiceId(UUID value) {

    public ServiceId {
        requireNonNull(value, "value");
    }

    /** Of the service that takes the place of this one where it moves, which it does once. */
    public ServiceId moved() {
        return new ServiceId(UUID.nameUUIDFromBytes(("moved:" + value).getBytes(US_ASCII)));
    }
}
