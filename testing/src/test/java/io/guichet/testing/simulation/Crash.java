package io.guichet.testing.simulation;

/**
 * The machine goes down at this line. Nobody survives a real one; who catches it all the same finds
 * that nothing is done any more until the machine comes up again.
 */
final class Crash extends VirtualMachineError {

    private static final long serialVersionUID = 1;

    Crash() {
        super("the machine went down");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
