package io.guichet.persistence.charging;

import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.charging.query.ListUsage;
import io.guichet.testing.charging.ChargingStores;

import jakarta.persistence.EntityManager;

/** What is stored about charges and usage, in the database. */
public record JpaCharging(EntityManager entityManager) implements ChargingStores {

    @Override
    public Charges charges() {
        return new JpaCharges(entityManager);
    }

    @Override
    public ListCharges listCharges() {
        return new JpaListCharges(entityManager);
    }

    @Override
    public UsageReports usageReports() {
        return new JpaUsageReports(entityManager);
    }

    @Override
    public ListUsage listUsage() {
        return new JpaListUsage(entityManager);
    }
}
