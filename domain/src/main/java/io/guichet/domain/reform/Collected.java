package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatSplit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one journal entry changed in what was received for an invoice, by VAT rate; negative where
 * money went back. {@code on} is the day it was booked on, {@code at} the moment.
 */
public record Collected(
        String entry, DocumentReference invoice, LocalDate on, Instant at, VatSplit vat) {

    public Collected {
        requireNonNull(entry, "entry");
        requireNonNull(invoice, "invoice");
        requireNonNull(on, "on");
        requireNonNull(at, "at");
        requireNonNull(vat, "vat");
    }

    /**
     * The amounts of it on which French VAT is owed once it is received; cents of VAT that moved
     * without an amount are none.
     */
    public VatSplit taxed() {
        return new VatSplit(
                vat.parts().stream()
                        .filter(part -> part.rate().category() == VatCategory.S)
                        .filter(part -> !part.amount().isZero())
                        .toList());
    }
}
