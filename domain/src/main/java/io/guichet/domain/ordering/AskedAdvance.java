package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;

import java.time.Instant;
import java.util.Optional;

/**
 * The invoice by which a part of an order was asked for before it is delivered. Both are bound from
 * then on: {@code withdrawableUntil} a consumer may withdraw from what can be withdrawn from (C.
 * conso. L221-18).
 */
public record AskedAdvance(DocumentReference invoice, Optional<Instant> withdrawableUntil) {

    public AskedAdvance {
        requireNonNull(invoice, "invoice");
        requireNonNull(withdrawableUntil, "withdrawableUntil");
    }
}
