package io.guichet.domain.ledger;

/** What happened, in the words a statement is drawn from; translated where it is shown. */
public enum EntryKind {
    INVOICE_ISSUED,
    CREDIT_NOTE_ISSUED,
    /** What a corrective invoice takes back of the one it replaces. */
    INVOICE_REPLACED,
    CARD_PAYMENT,
    TRANSFER_RECEIVED,
    DEBIT_COLLECTED,
    TOP_UP,
    CREDIT_SPENT,
    PAYMENT_REVERSED,
    REFUND,
    /** What was being refunded reached the customer; his balance had moved before. */
    REFUND_SENT,
    REFUND_RETURNED,
    WRITTEN_OFF,
    WRITE_OFF_TAKEN_BACK
}
