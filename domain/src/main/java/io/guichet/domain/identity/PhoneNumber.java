package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

/** A telephone number as ITU-T E.164 writes it: {@code +33123456789}. */
public record PhoneNumber(String value) {

    /**
     * @throws InvalidValueException {@code invalid-phone-number}
     */
    public PhoneNumber {
        requireNonNull(value, "value");
        if (!value.matches("\\+[1-9]\\d{4,14}")) {
            throw new InvalidValueException("invalid-phone-number");
        }
    }

    /** Enough for its owner to know it again, and not enough to dial it. */
    public String masked() {
        return value.substring(0, 3) + "…" + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
