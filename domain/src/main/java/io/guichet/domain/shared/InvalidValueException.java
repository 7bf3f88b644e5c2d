package io.guichet.domain.shared;

import static java.util.Objects.requireNonNull;

/**
 * A text from outside that is not a value of the wanted kind. The code is stable and lower case, so
 * that every adapter can translate it.
 */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public InvalidValueException(String code) {
        super(requireNonNull(code, "code"));
        this.code = code;
    }

    public String code() {
        return code;
    }
}
