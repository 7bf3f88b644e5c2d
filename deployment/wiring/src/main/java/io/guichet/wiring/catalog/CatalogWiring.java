package io.guichet.wiring.catalog;

import io.guichet.application.catalog.AddPlan;
import io.guichet.application.catalog.AddPlanHandler;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePriceHandler;
import io.guichet.application.catalog.PriceNews;
import io.guichet.application.catalog.SetPlanRules;
import io.guichet.application.catalog.SetPlanRulesHandler;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the use cases of the catalog. */
@ApplicationScoped
public class CatalogWiring {

    @Produces
    @Singleton
    public AddPlan addPlan(Sellers sellers, Plans plans, Transactions transactions) {
        return new AddPlanHandler(sellers, plans, transactions);
    }

    @Produces
    @Singleton
    public SetPlanRules setPlanRules(
            TradingParties parties, Plans plans, UsageReports usage, Transactions transactions) {
        return new SetPlanRulesHandler(parties, plans, usage::isReported, transactions);
    }

    @Produces
    @Singleton
    PriceNews priceNews(Services services, Outbox outbox) {
        return new PriceNews(services, outbox);
    }

    @Produces
    @Singleton
    ChangePriceHandler.Stores changePriceStores(
            Plans plans, PriceAnnouncements announcements, PolicyOfDay policyOfDay) {
        return new ChangePriceHandler.Stores(plans, announcements, policyOfDay);
    }

    @Produces
    @Singleton
    public ChangePrice changePrice(
            TradingParties parties,
            ChangePriceHandler.Stores stores,
            PriceNews news,
            Transactions transactions,
            Clock clock) {
        return new ChangePriceHandler(parties, stores, news, transactions, clock);
    }
}
