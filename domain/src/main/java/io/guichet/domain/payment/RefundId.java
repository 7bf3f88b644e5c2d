package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a refund; chosen by whoever initiates it, so that repeating it refunds once. */
public record RefundId(UUID value) {

    public RefundId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
