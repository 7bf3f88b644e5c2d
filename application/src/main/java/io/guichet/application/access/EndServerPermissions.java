package io.guichet.application.access;

/** What was given on a server ends with it, for whatever reason it went (ADR 66). */
public interface EndServerPermissions {

    /** On how many servers something ended. */
    int end();
}
