package io.guichet.application.standing;

/**
 * Warns customers who pay nothing and whom nobody comes in for, and suspends what they hold when
 * they stay away all the same. An owner who comes in lifts it.
 */
public interface HoldInactive {

    /** How many were warned or put on hold. */
    int hold();
}
