package io.guichet.domain.payment;

/** By what means money arrived or a debt was settled. */
public enum PaymentMethod {
    /** From the customer's prepaid credit. */
    CREDIT,
    CARD,
    BANK_TRANSFER,
    /** From the bank account of a mandate (SEPA). */
    DIRECT_DEBIT
}
