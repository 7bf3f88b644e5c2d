package io.guichet.application.run.batch;

/** A day asks for what a batch does not do; it is played alone. */
final class PlayedAloneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlayedAloneException(String what) {
        super(what, null, false, false);
    }
}
