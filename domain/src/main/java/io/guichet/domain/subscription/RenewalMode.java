package io.guichet.domain.subscription;

/** What happens when the paid time of a service ends. */
public enum RenewalMode {
    /** The next period is invoiced. */
    AUTOMATIC,
    /** The service expires unless the customer renews it. */
    MANUAL
}
