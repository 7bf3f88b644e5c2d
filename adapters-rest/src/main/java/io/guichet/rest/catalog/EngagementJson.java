package io.guichet.rest.catalog;

import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;

/**
 * Bought by the month, the first invoice covers so many months, or else the first so many invoices
 * cost so many percent more.
 */
public record EngagementJson(
        Integer firstInvoiceMonths, String surchargePercent, Integer surchargeInvoices) {

    static EngagementJson from(Engagement engagement) {
        return new EngagementJson(
                engagement.months(), engagement.percent().toPlainString(), engagement.invoices());
    }

    Engagement toEngagement() {
        String percent = required(surchargePercent, "/rules/engagement/surcharge_percent");
        if (!percent.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new InvalidValueException("invalid-engagement");
        }
        return new Engagement(
                required(firstInvoiceMonths, "/rules/engagement/first_invoice_months"),
                new BigDecimal(percent),
                required(surchargeInvoices, "/rules/engagement/surcharge_invoices"));
    }
}
