package io.guichet.architecture.planted.webhook;

import io.guichet.architecture.planted.persistence.billing.JpaInvoices;

/** Breaks: an adapter sees no other adapter. */
public record WebhookSender(JpaInvoices invoices) {}
