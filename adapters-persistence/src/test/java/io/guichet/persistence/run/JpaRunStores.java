package io.guichet.persistence.run;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Runs;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.testing.run.RunStores;

import jakarta.persistence.EntityManager;

import java.time.Clock;

/** What is stored about runs, in the database. */
public record JpaRunStores(EntityManager entityManager, Clock clock) implements RunStores {

    @Override
    public Runs store() {
        return new JpaRuns(entityManager, clock);
    }

    @Override
    public ShowRuns showRuns() {
        return new JpaShowRuns(entityManager);
    }

    @Override
    public Restrictions restrictions() {
        return new JpaDunning(entityManager);
    }

    @Override
    public Dunning dunning() {
        return new JpaDunning(entityManager);
    }
}
