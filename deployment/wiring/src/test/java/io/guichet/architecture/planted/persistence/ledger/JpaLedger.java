package io.guichet.architecture.planted.persistence.ledger;

import io.guichet.architecture.planted.persistence.billing.JpaInvoices;

/** Breaks: features are free of cycles. */
public record JpaLedger(JpaInvoices invoices) {}
