package io.guichet.rest.subscription;

import io.guichet.domain.shared.InvalidValueException;

/** Reasons that people write. */
final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    /**
     * A line of at most 200 characters, which may be empty.
     *
     * @throws InvalidValueException {@code invalid-reason}
     */
    static String line(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("invalid-reason");
        }
        return text.strip();
    }
}
