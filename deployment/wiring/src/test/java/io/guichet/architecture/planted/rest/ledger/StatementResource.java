package io.guichet.architecture.planted.rest.ledger;

import io.guichet.architecture.planted.rest.billing.InvoiceResource;

/** Breaks: features are free of cycles. */
public record StatementResource(InvoiceResource other) {}
