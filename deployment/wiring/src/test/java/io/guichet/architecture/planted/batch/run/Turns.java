package io.guichet.architecture.planted.batch.run;

import io.guichet.architecture.planted.application.billing.port.Invoices;

/** Breaks: batch jobs see use cases, not ports. */
public record Turns(Invoices invoices) {}
