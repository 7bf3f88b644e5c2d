package io.guichet.domain.billing;

/**
 * Where an issued document stands: an invoice by what is still open on it; a credit note is {@code
 * APPLIED} from the day of its issue.
 */
public enum InvoiceStatus {
    UNPAID,
    PARTLY_PAID,
    PAID,
    CREDITED,
    WRITTEN_OFF,
    APPLIED
}
