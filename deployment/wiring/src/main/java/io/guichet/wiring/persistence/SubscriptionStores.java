package io.guichet.wiring.persistence;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.port.Offers;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.persistence.account.JpaAccounts;
import io.guichet.persistence.change.JpaPlanChanges;
import io.guichet.persistence.change.JpaPlannedAlignments;
import io.guichet.persistence.subscription.JpaListServices;
import io.guichet.persistence.subscription.JpaOptionHosts;
import io.guichet.persistence.subscription.JpaServices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of subscription. */
@ApplicationScoped
public class SubscriptionStores {

    @Produces
    @Singleton
    public ListServices listServices(EntityManager entityManager) {
        return new JpaListServices(entityManager);
    }

    @Produces
    @Singleton
    public Accounts accounts(EntityManager entityManager) {
        return new JpaAccounts(entityManager);
    }

    @Produces
    @Singleton
    public Offers offers(EntityManager entityManager) {
        return new JpaAccounts(entityManager);
    }

    @Produces
    @Singleton
    public PlannedAlignments plannedAlignments(EntityManager entityManager) {
        return new JpaPlannedAlignments(entityManager);
    }

    @Produces
    @Singleton
    public OptionHosts optionHosts(EntityManager entityManager) {
        return new JpaOptionHosts(entityManager);
    }

    @Produces
    @Singleton
    public PlanChanges planChanges(EntityManager entityManager) {
        return new JpaPlanChanges(entityManager);
    }

    @Produces
    @Singleton
    public Services services(EntityManager entityManager) {
        return new JpaServices(entityManager);
    }

    @Produces
    @Singleton
    public CreditedPeriods creditedPeriods(EntityManager entityManager) {
        return new JpaServices(entityManager);
    }
}
