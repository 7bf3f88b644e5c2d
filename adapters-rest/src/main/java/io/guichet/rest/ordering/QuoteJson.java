package io.guichet.rest.ordering;

import io.guichet.domain.ordering.Quote;
import io.guichet.rest.billing.InvoiceLineJson;
import io.guichet.rest.billing.TotalsJson;

import java.util.List;

/** What an order would come to, to the cent. */
public record QuoteJson(List<InvoiceLineJson> lines, TotalsJson totals) {

    public static QuoteJson from(Quote quote) {
        return new QuoteJson(
                quote.lines().stream().map(InvoiceLineJson::from).toList(),
                TotalsJson.from(quote.totals()));
    }
}
