package io.guichet.wiring.persistence;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.run.port.DayStores;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Runs;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.persistence.run.JpaDayStores;
import io.guichet.persistence.run.JpaDunning;
import io.guichet.persistence.run.JpaRuns;
import io.guichet.persistence.run.JpaShowRuns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Puts the database behind the ports of runs. */
@ApplicationScoped
public class RunStores {

    @Produces
    @Singleton
    public Runs runs(EntityManager entityManager, Clock clock) {
        return new JpaRuns(entityManager, clock);
    }

    @Produces
    @Singleton
    public ShowRuns showRuns(EntityManager entityManager) {
        return new JpaShowRuns(entityManager);
    }

    @Produces
    @Singleton
    public Dunning dunning(EntityManager entityManager) {
        return new JpaDunning(entityManager);
    }

    @Produces
    @Singleton
    public Restrictions restrictions(EntityManager entityManager) {
        return new JpaDunning(entityManager);
    }

    @Produces
    @Singleton
    public DayStores dayStores(EntityManager entityManager, Outbox outbox, AnnouncedDebits debits) {
        return JpaDayStores.on(entityManager, outbox, debits);
    }
}
