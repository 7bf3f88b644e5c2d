package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a payment; chosen by whoever initiates it, so that repeating it pays once. */
public record PaymentId(UUID value) {

    public PaymentId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
