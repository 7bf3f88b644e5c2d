package io.guichet.application.standing;

/** Lets customers go on who were on hold since nobody came in, once an owner has come in. */
public interface LiftInactivity {

    /** How many go on. */
    int lift();
}
