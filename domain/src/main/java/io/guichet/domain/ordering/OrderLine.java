package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.PlanPrice;

import java.time.LocalDate;

/**
 * One thing ordered, at the price and the VAT rate it was ordered at: what is paid later is what
 * was quoted. Its days begin when it is delivered; its first invoice covers so many {@code
 * periods}.
 */
public record OrderLine(
        String description, String label, PlanPrice price, int quantity, int periods, VatRate vat) {

    public OrderLine {
        requireNonNull(description, "description");
        requireNonNull(label, "label");
        requireNonNull(price, "price");
        requireNonNull(vat, "vat");
        if (quantity < 1 || periods < 1) {
            throw new IllegalArgumentException(quantity + " of " + periods + " periods");
        }
    }

    /** The line of an invoice when it is delivered on a day. */
    public InvoiceLine from(LocalDate day) {
        return Quote.line(
                description,
                label,
                price,
                quantity * periods,
                vat,
                new Quote.Span(day, until(day)));
    }

    /** The first day that it does not cover. */
    public LocalDate until(LocalDate day) {
        return day.plusMonths((long) price.period().months() * periods);
    }

    public OrderLine labelled(String other) {
        return new OrderLine(description, other, price, quantity, periods, vat);
    }
}
