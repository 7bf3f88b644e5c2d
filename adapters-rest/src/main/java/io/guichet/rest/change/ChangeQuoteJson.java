package io.guichet.rest.change;

import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;

/**
 * What a change comes to, VAT included: what is invoiced for the days from {@code from} to before
 * {@code until}, what is credited, both together, and the day of the invoice where that is not now.
 * {@code invoicedFirst} comes beside it: what a change of an earlier day began, if any. Periods
 * that begin from {@code surchargedUntil} on cost the price without the surcharge of its plan;
 * {@code surchargeOffered} says whether it may be chosen.
 */
public record ChangeQuoteJson(
        MoneyJson invoiced,
        MoneyJson credited,
        MoneyJson total,
        LocalDate from,
        LocalDate until,
        String applied,
        LocalDate invoicedOn,
        MoneyJson invoicedFirst,
        LocalDate surchargedUntil,
        boolean surchargeOffered) {

    static ChangeQuoteJson from(ChangeQuote quote) {
        return new ChangeQuoteJson(
                MoneyJson.from(quote.invoiced()),
                MoneyJson.from(quote.credited()),
                MoneyJson.from(quote.total()),
                quote.from(),
                quote.until(),
                Words.of(quote.applied()),
                quote.invoicedOn().orElse(null),
                quote.invoicedFirst().map(MoneyJson::from).orElse(null),
                quote.surchargedUntil().orElse(null),
                quote.surchargeOffered());
    }
}
