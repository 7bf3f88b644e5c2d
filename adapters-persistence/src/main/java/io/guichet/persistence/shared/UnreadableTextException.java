package io.guichet.persistence.shared;

/** An encrypted text was altered or encrypted with another key. */
public final class UnreadableTextException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableTextException(String why, Throwable cause) {
        super(why, cause);
    }
}
