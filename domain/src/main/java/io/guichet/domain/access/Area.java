package io.guichet.domain.access;

/** What a scope is about; the interface's operations are divided among these. */
public enum Area {
    PROFILE,
    TOKENS,
    CATALOG,
    ORDERS,
    SERVICES,
    ACCOUNTS,
    INVOICES,
    PAYMENTS,
    BALANCE,
    AUDIT,
    CUSTOMERS,
    SELLERS,
    ACCOUNTING,
    RUNS,
    STAFF
}
