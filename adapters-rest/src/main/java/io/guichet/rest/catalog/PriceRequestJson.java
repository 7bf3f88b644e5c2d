package io.guichet.rest.catalog;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePrice.Change;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

/**
 * A price from a day on, for existing services too if it says so; or, withdrawn, that the plan is
 * no longer sold for the period.
 */
public record PriceRequestJson(
        String period,
        String from,
        MoneyJson amount,
        String basis,
        Boolean existingServices,
        Boolean withdrawn) {

    ChangePrice.Command toCommand(SellerCode seller, String plan, String changedBy) {
        return new ChangePrice.Command(
                seller,
                PlanCode.parse(plan),
                parsed(period, "/period", BillingPeriod::parse),
                Words.dayAt("/from", from),
                change(),
                changedBy);
    }

    private Change change() {
        boolean existing = or(existingServices, false);
        if (or(withdrawn, false)) {
            if (amount != null || basis != null || existing) {
                throw Problem.malformed("price-or-withdrawn").exception();
            }
            return new Change.NoLongerSold();
        }
        Money price = required(amount, "/amount").toMoney("/amount");
        TaxBasis on = Words.constantAt("/basis", TaxBasis.class, basis, "basis");
        return existing
                ? new Change.ForExistingServices(price, on)
                : new Change.ForNewServices(price, on);
    }
}
