package io.guichet.domain.ordering;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceLine.Price;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What an order comes to, line by line; a quote is exactly what is invoiced. */
public record Quote(List<InvoiceLine> lines, Totals totals) {

    public Quote {
        lines = List.copyOf(lines);
    }

    public static Quote of(List<InvoiceLine> lines, Currency currency) {
        return new Quote(lines, Totals.of(lines, currency));
    }

    /** The days {@code [from, until)} that a line covers. */
    public record Span(LocalDate from, LocalDate until) {}

    /** The line for one period of a plan from a day on. */
    public static InvoiceLine line(
            String description,
            String label,
            PlanPrice price,
            int quantity,
            VatRate vat,
            LocalDate from) {
        Span span = new Span(from, price.period().endOf(from));
        return line(description, label, price, quantity, vat, span);
    }

    /** The line for one period of a plan that covers these days. */
    public static InvoiceLine line(
            String description,
            String label,
            PlanPrice price,
            int quantity,
            VatRate vat,
            Span span) {
        BigDecimal published = price.amount().toDecimal();
        BigDecimal unitNet = price.basis() == TaxBasis.GROSS ? vat.netOf(published) : published;
        return InvoiceLine.of(
                description,
                label,
                span.from(),
                span.until(),
                BigDecimal.valueOf(quantity),
                new Price(unitNet, price.amount().currency(), vat));
    }
}
