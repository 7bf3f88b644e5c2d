package io.guichet.application.payment;

/**
 * Takes up card payments that hang because a process died or the provider did not answer: asks the
 * provider how each stands and brings it to its end.
 */
public interface ResumeCardPayments {

    /** How many were brought forward; at most a hundred at a time. */
    int resume();
}
