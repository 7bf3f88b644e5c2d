package io.guichet.domain.ordering;

/** What an order is for. */
public enum OrderKind {
    PURCHASE,
    /** Further periods of what is held, placed by the daily run. */
    RENEWAL,
    /** What staff charged or a customer used, invoiced without his having ordered it. */
    CHARGE,
    /** Another plan, period or quantity of what is held. */
    CHANGE,
    /** Invoices that are owed already, settled with one payment. */
    SETTLEMENT;

    /** Whether it is about services the customer holds already. */
    public boolean isOfHeld() {
        return this == RENEWAL || this == CHANGE;
    }
}
