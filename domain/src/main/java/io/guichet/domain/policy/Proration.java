package io.guichet.domain.policy;

/** The two families of pro rata when a service changes its plan or its period. */
public enum Proration {
    /**
     * What is paid and not used becomes credit; a new period begins on the day of the change and is
     * invoiced in full (alwaysdata, "upgrade your plan").
     */
    UNUSED_TO_CREDIT,
    /**
     * The renewal day stays; new price less old price is charged for the days left, a negative
     * difference becomes credit (WHMCS, "upgrades and downgrades").
     */
    DIFFERENCE_UNTIL_RENEWAL
}
