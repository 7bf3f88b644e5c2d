package io.guichet.wiring.persistence;

import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.charging.query.ListUsage;
import io.guichet.persistence.charging.JpaCharges;
import io.guichet.persistence.charging.JpaListCharges;
import io.guichet.persistence.charging.JpaListUsage;
import io.guichet.persistence.charging.JpaUsageReports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of charging. */
@ApplicationScoped
public class ChargingStores {

    @Produces
    @Singleton
    public Charges charges(EntityManager entityManager) {
        return new JpaCharges(entityManager);
    }

    @Produces
    @Singleton
    public ListCharges listCharges(EntityManager entityManager) {
        return new JpaListCharges(entityManager);
    }

    @Produces
    @Singleton
    public UsageReports usageReports(EntityManager entityManager) {
        return new JpaUsageReports(entityManager);
    }

    @Produces
    @Singleton
    public ListUsage listUsage(EntityManager entityManager) {
        return new JpaListUsage(entityManager);
    }
}
