package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a debit. */
public record DebitId(UUID value) {

    public DebitId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
