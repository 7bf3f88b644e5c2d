package io.guichet.rest.subscription;

import io.guichet.domain.shared.InvalidValueException;

/** Reasons that people write. */
public final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    /**
     * A line of at most 200 characters, which may be empty.
     *
     * @throws InvalidValueException {@code invalid-reason}
     */
    static String line(String text) {
        if (!isLine(text)) {
            throw new InvalidValueException("invalid-reason");
        }
        return text.strip();
    }

    /** Whether it is one. */
    public static boolean isLine(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
