package io.guichet.architecture.planted.security;

import io.guichet.architecture.planted.persistence.billing.JpaInvoices;

/** Breaks: an adapter sees no other adapter. */
public record AddressRanges(JpaInvoices invoices) {}
