package io.guichet.application.change;

/**
 * Options end when what they belong to was terminated or deleted, for whatever reason; what was
 * invoiced ahead for them is taken back. One that was cancelled to the end of what is paid for it
 * keeps its days.
 */
public interface EndOptions {

    /** How many ended. */
    int end();
}
