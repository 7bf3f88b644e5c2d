package io.guichet.domain.ledger;

/** The journals entries are written in, by their usual French codes. */
public enum Journal {
    /** Sales. */
    VE,
    /** Bank and card. */
    BQ,
    /** Miscellaneous: credit spent on invoices. */
    OD
}
