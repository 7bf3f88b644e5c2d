package io.guichet.domain.shared;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A text from outside that is not a value of the wanted kind. The code is stable and lower case, so
 * that every adapter can translate it.
 */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String about;

    public InvalidValueException(String code) {
        this(code, null);
    }

    /** One of several of its kind; {@code about} is which. */
    public InvalidValueException(String code, String about) {
        super(requireNonNull(code, "code"));
        this.code = code;
        this.about = about;
    }

    public String code() {
        return code;
    }

    /** What by its name is not valid, where there are several. */
    public Optional<String> about() {
        return Optional.ofNullable(about);
    }
}
