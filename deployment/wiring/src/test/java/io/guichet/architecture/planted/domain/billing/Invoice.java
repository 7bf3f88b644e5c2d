package io.guichet.architecture.planted.domain.billing;

import io.guichet.architecture.planted.application.billing.PayInvoice;
import io.guichet.architecture.planted.domain.ledger.Entry;

/** Breaks: the domain uses nothing but Java; features are free of cycles. */
public record Invoice(PayInvoice useCase, Entry entry) {}
