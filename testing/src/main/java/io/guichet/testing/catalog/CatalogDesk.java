package io.guichet.testing.catalog;

import io.guichet.application.catalog.AddPlan;
import io.guichet.application.catalog.AddPlanHandler;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePriceHandler;
import io.guichet.application.catalog.PriceNews;
import io.guichet.application.catalog.SetPlanRules;
import io.guichet.application.catalog.SetPlanRulesHandler;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

/** The use cases of the catalog over some stores. */
public record CatalogDesk(Stores stores, Clock clock) {

    public AddPlan addPlan() {
        return new AddPlanHandler(stores.sellers(), stores.plans(), stores.transactions());
    }

    public SetPlanRules setPlanRules() {
        return new SetPlanRulesHandler(
                parties(),
                stores.plans(),
                stores.charging().usageReports()::isReported,
                stores.transactions());
    }

    public ChangePrice changePrice() {
        return new ChangePriceHandler(
                parties(),
                new ChangePriceHandler.Stores(
                        stores.plans(),
                        stores.priceAnnouncements(),
                        new PolicyOfDay(stores.policy().policies())),
                new PriceNews(stores.services(), stores.outbox()),
                stores.transactions(),
                clock);
    }

    private TradingParties parties() {
        return new TradingParties(stores.customers(), stores.sellers());
    }
}
