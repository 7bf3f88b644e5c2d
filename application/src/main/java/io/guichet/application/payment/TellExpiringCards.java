package io.guichet.application.payment;

/**
 * Tells customers whose kept card is about to expire, so many days before the end of its last month
 * as the policy says; of each card once.
 */
public interface TellExpiringCards {

    /** Answers how many were told. */
    int tell();
}
