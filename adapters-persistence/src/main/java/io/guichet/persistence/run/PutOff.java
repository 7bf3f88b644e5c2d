package io.guichet.persistence.run;

import io.guichet.application.run.RunId;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Turns that are played later than those before them, or again. */
record PutOff(EntityManager entityManager, Clock clock) {

    private static final String POSTPONE =
            """
            update guichet.billing_turn set lost = lost + 1, held_until = null,
                changed_at = greatest(:now, changed_at + interval '1 microsecond')
            where run = :run and customer = :customer and state = 'WAITING'
            returning lost
            """;

    private static final String PARK =
            """
            update guichet.billing_turn set state = 'PARKED', error = :error, changed_at = :now,
                held_until = null
            where run = :run and customer = :customer and state = 'WAITING'
            """;

    private static final String HOLD =
            """
            update guichet.billing_turn set held_until = :until, changed_at = :now
            where run = :run and customer = any(:customers) and state = 'WAITING'
            """;

    private static final String RETRY =
            """
            update guichet.billing_turn set state = 'WAITING', error = '', changed_at = :now, lost = 0
            where run = :run and state = 'PARKED'
            """;

    /** How often it was. */
    int postpone(RunId run, CustomerNumber customer) {
        List<?> lost =
                entityManager
                        .createNativeQuery(POSTPONE, Integer.class)
                        .setParameter("now", clock.instant())
                        .setParameter("run", run.value())
                        .setParameter("customer", customer.value())
                        .getResultList();
        return lost.stream().map(Integer.class::cast).findFirst().orElse(0);
    }

    void park(RunId run, CustomerNumber customer, String error) {
        entityManager
                .createNativeQuery(PARK)
                .setParameter("error", error)
                .setParameter("now", clock.instant())
                .setParameter("run", run.value())
                .setParameter("customer", customer.value())
                .executeUpdate();
    }

    void hold(RunId run, Long[] customers, Instant until) {
        entityManager
                .createNativeQuery(HOLD)
                .setParameter("run", run.value())
                .setParameter("customers", customers)
                .setParameter("until", until)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** How many were parked. */
    int retry(RunId run) {
        return entityManager
                .createNativeQuery(RETRY)
                .setParameter("run", run.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
