package io.guichet.architecture.planted.domain.ledger;

import io.guichet.architecture.planted.domain.billing.Invoice;

/** Breaks: features are free of cycles. */
public record Entry(Invoice invoice) {}
