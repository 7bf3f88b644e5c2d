package io.guichet.application.handover;

/** Tells the owner of a customer that nobody took it over in time. */
public interface ExpireHandovers {

    /** How many were over. */
    int expire();
}
