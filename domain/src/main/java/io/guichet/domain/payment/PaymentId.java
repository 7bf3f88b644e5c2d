package io.guichet.domain.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a payment; chosen by whoever initiates it, so that repeating it pays once. */
public record PaymentId(UUID value) {

    public PaymentId {
        requireNonNull(value, "value");
    }

    /**
     * That of the payment as which its money is booked when a bank that took it back gives it up.
     */
    public PaymentId reinstated() {
        return new PaymentId(UUID.nameUUIDFromBytes(("reinstated:" + value).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
