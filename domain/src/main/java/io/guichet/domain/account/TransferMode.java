package io.guichet.domain.account;

/** Who pays what of the days left when an account changes hands. */
public enum TransferMode {
    /** The recipient is invoiced a new period at once, the sender is credited what is unused. */
    BILL_ON_ACCEPTANCE,
    /** Nothing is paid back; the recipient is invoiced from where the sender paid until. */
    KEEP_EXPIRY
}
