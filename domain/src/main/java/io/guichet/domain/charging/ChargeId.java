package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Names a charge; chosen by whoever adds it, so that adding it again adds nothing. */
public record ChargeId(UUID value) {

    public ChargeId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
