package io.guichet.architecture.planted.documents;

import io.guichet.architecture.planted.persistence.billing.JpaInvoices;

/** Breaks: an adapter sees no other adapter. */
public record Pdf(JpaInvoices invoices) {}
