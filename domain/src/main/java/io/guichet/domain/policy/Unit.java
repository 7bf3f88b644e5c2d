package io.guichet.domain.policy;

/** What the value of a setting counts. */
public enum Unit {
    /** Whole days. */
    DAYS,
    /** Several numbers of days, {@code 30,7,1}, or {@code none}. */
    DAY_LIST,
    /** Whole hours. */
    HOURS,
    /** An amount in the seller's currency, {@code 5.00}. */
    AMOUNT,
    /** Percent, {@code 1.50}. */
    PERCENT,
    /** {@code on} or {@code off}. */
    SWITCH
}
