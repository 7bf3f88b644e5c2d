package io.guichet.domain.billing;

import io.guichet.domain.shared.InvalidValueException;

/** The number of an order as it is printed; unique, rising, gaps allowed. */
public record OrderNumber(long value) {

    public OrderNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("order number must be positive, was " + value);
        }
    }

    /**
     * Reads a number as it is printed.
     *
     * @throws InvalidValueException {@code invalid-order-number}
     */
    public static OrderNumber parse(String text) {
        if (!text.matches("[1-9]\\d{0,14}")) {
            throw new InvalidValueException("invalid-order-number");
        }
        return new OrderNumber(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
