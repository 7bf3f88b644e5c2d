package io.guichet.domain.ordering;

/** What an order is for. */
public enum OrderKind {
    PURCHASE
}
