package io.guichet.application.shared;

/**
 * Tells what went wrong with the process from what went wrong with the one it worked for. Whoever
 * keeps one fault from holding up others throws the former on in the end: a process that has no
 * memory left is not to look healthy. A recursion without end is over once it is thrown.
 */
public final class ProcessFaults {

    private ProcessFaults() {}

    public static boolean isOne(Throwable fault) {
        return fault instanceof VirtualMachineError && !(fault instanceof StackOverflowError);
    }

    /** Throws it on if it says of the process that it cannot go on. */
    public static void throwOn(Throwable fault) {
        if (isOne(fault)) {
            throw (VirtualMachineError) fault;
        }
    }
}
