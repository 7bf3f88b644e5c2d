package io.guichet.sandbox.botapi;

/** A test or a page asked for what cannot be done. */
public final class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public ControlException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
