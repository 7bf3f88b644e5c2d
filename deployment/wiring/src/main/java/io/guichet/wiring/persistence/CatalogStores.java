package io.guichet.wiring.persistence;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.persistence.catalog.JpaListPlans;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.catalog.JpaPriceAnnouncements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of catalog. */
@ApplicationScoped
public class CatalogStores {

    @Produces
    @Singleton
    public ListPlans listPlans(EntityManager entityManager) {
        return new JpaListPlans(entityManager);
    }

    @Produces
    @Singleton
    public Plans plans(EntityManager entityManager) {
        return new JpaPlans(entityManager);
    }

    @Produces
    @Singleton
    public PriceAnnouncements priceAnnouncements(EntityManager entityManager) {
        return new JpaPriceAnnouncements(entityManager);
    }
}
