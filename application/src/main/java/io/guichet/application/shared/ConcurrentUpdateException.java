package io.guichet.application.shared;

/** Somebody else changed the same thing first; nothing was changed, trying again may help. */
public final class ConcurrentUpdateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentUpdateException(String what) {
        super(what);
    }

    public ConcurrentUpdateException(String what, Throwable cause) {
        super(what, cause);
    }
}
