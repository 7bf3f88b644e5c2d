package io.guichet.application.ordering;

/** Cancels the orders that nobody paid in time and tells their customers. */
public interface ExpireOrders {

    /** How many were cancelled by this call; several nodes may call at once. */
    int expire();
}
