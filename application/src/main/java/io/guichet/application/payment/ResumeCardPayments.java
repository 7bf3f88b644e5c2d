package io.guichet.application.payment;

/**
 * Takes up card payments that hang because a process died or the provider did not answer: asks the
 * provider how each stands and brings it to its end. One that fails stops no other and is tried
 * again after a minute, behind those that have waited longer.
 */
public interface ResumeCardPayments {

    /** How many were brought forward; at most a hundred at a time. */
    int resume();
}
