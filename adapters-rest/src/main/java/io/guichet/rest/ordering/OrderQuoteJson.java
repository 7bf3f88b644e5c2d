package io.guichet.rest.ordering;

import io.guichet.application.ordering.QuoteOrder;
import io.guichet.domain.identity.Language;
import io.guichet.rest.billing.InvoiceLineJson;
import io.guichet.rest.billing.TotalsJson;

import java.util.List;

/** What an order would come to, to the cent, and the contracts that it would have to accept. */
public record OrderQuoteJson(
        List<InvoiceLineJson> lines, TotalsJson totals, List<ContractJson> contracts) {

    static OrderQuoteJson from(QuoteOrder.Outcome.Quoted quoted, Language language) {
        QuoteJson quote = QuoteJson.from(quoted.quote());
        return new OrderQuoteJson(
                quote.lines(),
                quote.totals(),
                quoted.contracts().stream()
                        .map(contract -> ContractJson.from(contract, language))
                        .toList());
    }
}
