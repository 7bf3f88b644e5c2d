package io.guichet.architecture.planted.mail;

import io.guichet.architecture.planted.persistence.billing.JpaInvoices;

/** Breaks: an adapter sees no other adapter. */
public record SmtpMailer(JpaInvoices invoices) {}
