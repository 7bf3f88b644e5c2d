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

    /** The line for one period of a plan from a day on. */
    public static InvoiceLine line(
            String description,
            String label,
            PlanPrice price,
            int quantity,
            VatRate vat,
            LocalDate from) {
        BigDecimal published = price.amount().toDecimal();
        BigDecimal unitNet = price.basis() == TaxBasis.GROSS ? vat.netOf(published) : published;
        return InvoiceLine.of(
                description,
                label,
                from,
                price.period().endOf(from),
                BigDecimal.valueOf(quantity),
                new Price(unitNet, price.amount().currency(), vat));
    }
}
