package io.guichet.rest.ordering;

import io.guichet.application.ordering.QuoteOrder;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Language;
import io.guichet.rest.billing.InvoiceLineJson;
import io.guichet.rest.billing.TotalsJson;

import java.util.List;

/**
 * What an order would come to, to the cent, the contracts that it would have to accept, and the
 * plans from which its customer would have to say that he cannot withdraw.
 */
public record OrderQuoteJson(
        List<InvoiceLineJson> lines,
        TotalsJson totals,
        List<ContractJson> contracts,
        List<String> withdrawalToWaive) {

    static OrderQuoteJson from(QuoteOrder.Outcome.Quoted quoted, Language language) {
        QuoteJson quote = QuoteJson.from(quoted.quote());
        return new OrderQuoteJson(
                quote.lines(),
                quote.totals(),
                quoted.contracts().stream()
                        .map(contract -> ContractJson.from(contract, language))
                        .toList(),
                quoted.toWaive().stream().map(PlanCode::value).toList());
    }
}
