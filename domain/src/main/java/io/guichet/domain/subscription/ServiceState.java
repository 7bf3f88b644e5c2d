package io.guichet.domain.subscription;

/** Where a service stands in its life. */
public enum ServiceState {
    ACTIVE,
    /** It does not work until what it is suspended for is over. */
    SUSPENDED,
    /** Its paid time ended and it was not to be renewed. */
    EXPIRED,
    /** It was cancelled, or never paid. */
    TERMINATED,
    /** It ended, and everything in it is gone. */
    DELETED,
    /** It went to another customer, as a service of his. */
    MOVED;

    /** Whether the service still lives. */
    public boolean isHeld() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /** Whether it ended and its data is still there. */
    public boolean isKept() {
        return this == EXPIRED || this == TERMINATED;
    }
}
