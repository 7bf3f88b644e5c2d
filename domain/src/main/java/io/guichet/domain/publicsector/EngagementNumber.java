package io.guichet.domain.publicsector;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;

import java.time.Instant;

/** The number of an engagement that a customer gave for an invoice that was issued without. */
public record EngagementNumber(DocumentReference invoice, String number, Instant givenAt) {

    public EngagementNumber {
        requireNonNull(invoice, "invoice");
        requireNonNull(number, "number");
        requireNonNull(givenAt, "givenAt");
    }
}
