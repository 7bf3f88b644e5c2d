package io.guichet.domain.ordering;

/** Where an order stands. */
public enum OrderState {
    /** It waits for its money. */
    NOT_PAID,
    /** Its money is being captured: nobody can pay, cancel or let it expire meanwhile. */
    CHECKING,
    /** What was ordered is there, and its invoice. */
    DELIVERED,
    /** Its customer no longer wanted it, or it was not paid in time. */
    CANCELLED,
    /** Its customer withdrew from it after it was delivered, or asked for in advance. */
    WITHDRAWN
}
