package io.guichet.wiring.charging;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.charging.ChargeInvoicing;
import io.guichet.application.charging.RateUsage;
import io.guichet.application.charging.RateUsageHandler;
import io.guichet.application.charging.ReportUsage;
import io.guichet.application.charging.ReportUsageHandler;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.wiring.shared.Chance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what takes reports of usage and rates them. */
@ApplicationScoped
public class UsageWiring {

    @Produces
    @Singleton
    public ReportUsage reportUsage(
            UsageReports usage,
            TradingParties parties,
            Plans plans,
            Transactions transactions,
            Clock clock) {
        return new ReportUsageHandler(usage, parties, plans, transactions, clock);
    }

    @Produces
    @Singleton
    RateUsageHandler.Stores rateUsageStores(
            Sellers sellers, Plans plans, UsageReports usage, Charges charges) {
        return new RateUsageHandler.Stores(sellers, plans, usage, charges);
    }

    @Produces
    @Singleton
    RateUsageHandler.Now rateUsageNow(Clock clock, Chance chance) {
        return new RateUsageHandler.Now(clock, chance::id);
    }

    @Produces
    @Singleton
    public RateUsage rateUsage(
            RateUsageHandler.Stores stores,
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            RateUsageHandler.Now now) {
        return new RateUsageHandler(stores, parties, invoicing, transactions, now);
    }
}
