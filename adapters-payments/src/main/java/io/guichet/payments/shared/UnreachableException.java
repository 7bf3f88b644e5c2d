package io.guichet.payments.shared;

/** There was no answer that says anything; asking again later may help. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
