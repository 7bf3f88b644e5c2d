package io.guichet.domain.identity;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Optional;

/** The number a customer is known by on every document, and the key of every row he owns. */
public record CustomerNumber(long value) {

    public CustomerNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("customer number must be positive, was " + value);
        }
    }

    /**
     * Reads a number as it is printed.
     *
     * @throws InvalidValueException {@code invalid-customer-number}
     */
    public static CustomerNumber parse(String text) {
        return find(text).orElseThrow(() -> new InvalidValueException("invalid-customer-number"));
    }

    /** The same, empty where it is none. */
    public static Optional<CustomerNumber> find(String text) {
        return text.matches("[1-9]\\d{0,14}")
                ? Optional.of(new CustomerNumber(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
