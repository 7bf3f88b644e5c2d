package io.guichet.application.erasure;

/**
 * Tells whoever is on hold since nobody came in on which day his profile is deleted, and deletes it
 * on that day with what he holds for nothing. Whoever comes in before has nothing to fear.
 */
public interface DeleteInactive {

    /** How many were told or deleted. */
    int delete();
}
