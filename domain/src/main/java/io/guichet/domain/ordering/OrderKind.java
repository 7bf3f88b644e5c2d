package io.guichet.domain.ordering;

/** What an order is for. */
public enum OrderKind {
    PURCHASE,
    /** Further periods of what is held, placed by the daily run. */
    RENEWAL
}
