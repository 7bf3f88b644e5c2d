package io.guichet.domain.charging;

/** Where a charge comes from. */
public enum ChargeOrigin {
    STAFF,
    USAGE
}
