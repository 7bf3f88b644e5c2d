package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.PlanPrice;

import java.time.LocalDate;

/**
 * One thing ordered, at the price and the VAT rate it was ordered at: what is paid later is what
 * was quoted. Its days begin when it is delivered.
 */
public record OrderLine(
        String description, String label, PlanPrice price, int quantity, VatRate vat) {

    public OrderLine {
        requireNonNull(description, "description");
        requireNonNull(label, "label");
        requireNonNull(price, "price");
        requireNonNull(vat, "vat");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, was " + quantity);
        }
    }

    /** The line of an invoice when it is delivered on a day. */
    public InvoiceLine from(LocalDate day) {
        return Quote.line(description, label, price, quantity, vat, day);
    }

    public OrderLine labelled(String other) {
        return new OrderLine(description, other, price, quantity, vat);
    }
}
