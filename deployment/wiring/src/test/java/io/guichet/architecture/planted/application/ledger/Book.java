package io.guichet.architecture.planted.application.ledger;

import io.guichet.architecture.planted.application.billing.PayInvoice;

import java.time.Instant;

/** Breaks: features are free of cycles; only the wiring knows the wall clock. */
public record Book(PayInvoice pay) {

    Instant now() {
        return Instant.now();
    }
}
