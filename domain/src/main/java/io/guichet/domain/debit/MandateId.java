package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a mandate. */
public record MandateId(UUID value) {

    public MandateId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
