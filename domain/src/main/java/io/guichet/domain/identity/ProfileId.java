package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a person who signs in. */
public record ProfileId(UUID value) {

    public ProfileId {
        requireNonNull(value, "value");
    }
}
