package io.guichet.rest.shared;

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
    public static String line(String text) {
        if (!isLine(text)) {
            throw new InvalidValueException("invalid-reason");
        }
        return text.strip();
    }

    /**
     * A line of 1 to 200 characters.
     *
     * @throws InvalidValueException {@code invalid-reason}
     */
    public static String printed(String text) {
        String line = line(text.strip());
        if (line.isEmpty()) {
            throw new InvalidValueException("invalid-reason");
        }
        return line;
    }

    /** Whether it is one. */
    public static boolean isLine(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
