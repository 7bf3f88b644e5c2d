package io.guichet.application.payment;

/**
 * Takes up refunds to cards that hang because a process died or the provider did not answer, and
 * brings each to its end.
 */
public interface ResumeRefunds {

    /** How many came to their end; at most a hundred are tried at a time. */
    int resume();
}
