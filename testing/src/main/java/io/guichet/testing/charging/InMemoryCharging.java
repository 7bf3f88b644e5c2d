package io.guichet.testing.charging;

import io.guichet.application.billing.port.Reissues;
import io.guichet.testing.identity.InMemoryCustomers;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.subscription.InMemoryServices;

/** Everything about charging in memory. */
public record InMemoryCharging(InMemoryCharges charges, InMemoryUsageReports usageReports)
        implements ChargingStores {

    public static InMemoryCharging over(
            InMemoryTransactions transactions,
            InMemoryCustomers customers,
            InMemoryServices services,
            Reissues reissues) {
        return new InMemoryCharging(
                new InMemoryCharges(transactions, customers, reissues),
                new InMemoryUsageReports(transactions, customers, services.listed()));
    }

    @Override
    public InMemoryCharges listCharges() {
        return charges;
    }

    @Override
    public InMemoryUsageReports listUsage() {
        return usageReports;
    }
}
