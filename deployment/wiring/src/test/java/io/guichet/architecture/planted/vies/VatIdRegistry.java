package io.guichet.architecture.planted.vies;

import io.guichet.architecture.planted.persistence.billing.JpaInvoices;

/** Breaks: an adapter sees no other adapter. */
public record VatIdRegistry(JpaInvoices invoices) {}
