package io.guichet.domain.billing;

/** VAT category codes of EN 16931 (UNTDID 5305) that this product uses. */
public enum VatCategory {
    /** Standard rate. */
    S,
    /** Reverse charge: the customer accounts for the tax. */
    AE,
    /** Outside the scope of tax. */
    O
}
