package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a collection. */
public record CollectionId(UUID value) {

    public CollectionId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
