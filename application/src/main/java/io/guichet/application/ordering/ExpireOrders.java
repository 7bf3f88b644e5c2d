package io.guichet.application.ordering;

/**
 * Ends the time of orders that nobody paid: those that are owed then are delivered and invoiced,
 * the others cancelled, and their customers told.
 */
public interface ExpireOrders {

    /** Of how many this call did; several nodes may call at once. */
    int expire();
}
