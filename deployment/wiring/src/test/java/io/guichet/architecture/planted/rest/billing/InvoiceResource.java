package io.guichet.architecture.planted.rest.billing;

import io.guichet.architecture.planted.application.billing.port.Invoices;
import io.guichet.architecture.planted.rest.ledger.StatementResource;

/** Breaks: REST sees use cases, not ports; features are free of cycles. */
public record InvoiceResource(Invoices invoices, StatementResource other) {}
