package io.guichet.application.shared;

/** Ends a transaction of which nothing is to stay. */
final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undone() {
        super(null, null, false, false);
    }
}
