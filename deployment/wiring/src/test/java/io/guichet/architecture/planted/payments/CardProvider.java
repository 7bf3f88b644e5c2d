package io.guichet.architecture.planted.payments;

import io.guichet.architecture.planted.persistence.billing.JpaInvoices;

/** Breaks: an adapter sees no other adapter. */
public record CardProvider(JpaInvoices invoices) {}
