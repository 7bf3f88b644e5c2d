package io.guichet.application.expiry;

/**
 * Lets domain names expire whose renewal was invoiced ahead and is not paid when it begins, where
 * the policy of the day it was invoiced says so: the renewal is credited, and the name goes through
 * the stages of its expiry.
 */
public interface LetLapse {

    /** Answers how many expire. */
    int lapse();
}
