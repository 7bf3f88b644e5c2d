package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Locale;

/** The code of a bank (ISO 9362), 8 or 11 capital letters and digits. */
public record Bic(String value) {

    /**
     * @throws InvalidValueException {@code invalid-bic}
     */
    public Bic {
        requireNonNull(value, "value");
        if (!value.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
            throw new InvalidValueException("invalid-bic");
        }
    }

    /** Reads one as people write it, in groups and in any case. */
    public static Bic parse(String text) {
        return new Bic(text.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
