package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

/** Names a plan in the catalog, {@code cloud-small} for instance. */
public record PlanCode(String value) {

    public PlanCode {
        requireNonNull(value, "value");
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a plan code: " + value);
        }
    }

    /**
     * Reads a code as a caller wrote it.
     *
     * @throws InvalidValueException {@code invalid-plan-code}
     */
    public static PlanCode parse(String text) {
        if (!isCode(text)) {
            throw new InvalidValueException("invalid-plan-code");
        }
        return new PlanCode(text);
    }

    private static boolean isCode(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,39}");
    }

    @Override
    public String toString() {
        return value;
    }
}
