package io.guichet.testing.simulation;

/** The machine goes down at this line. No handler catches it, as none survives a real one. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash() {
        super("the machine went down", null, false, false);
    }
}
