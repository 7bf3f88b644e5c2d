package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a stored card. */
public record StoredCardId(UUID value) {

    public StoredCardId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
