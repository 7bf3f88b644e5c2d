package io.guichet.persistence.session;

import io.guichet.application.session.Attempt;
import io.guichet.application.session.port.Attempts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.Instant;

/** Failures in a table: a restart forgets none of them, and every node counts the same. */
public final class JpaAttempts implements Attempts {

    private static final String BEGIN =
            """
            insert into guichet.sign_in_attempt (key, failures, last_at, blocked_until)
            values (:key, 0, :at, :at) on conflict do nothing
            """;

    private static final String LOCK =
            """
            select failures, last_at, blocked_until from guichet.sign_in_attempt
            where key = :key for update
            """;

    private static final String SAVE =
            """
            update guichet.sign_in_attempt
            set failures = :failures, last_at = :lastAt, blocked_until = :until where key = :key
            """;

    private final EntityManager entityManager;

    public JpaAttempts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Attempt lock(String key) {
        entityManager
                .createNativeQuery(BEGIN)
                .setParameter("key", key)
                .setParameter("at", Instant.EPOCH)
                .executeUpdate();
        Query locked = entityManager.createNativeQuery(LOCK, Tuple.class);
        Tuple row = (Tuple) locked.setParameter("key", key).getSingleResult();
        return new Attempt(
                key,
                row.get("failures", Integer.class),
                row.get("last_at", Instant.class),
                row.get("blocked_until", Instant.class));
    }

    @Override
    public void save(Attempt attempt) {
        entityManager
                .createNativeQuery(SAVE)
                .setParameter("failures", attempt.failures())
                .setParameter("lastAt", attempt.lastAt())
                .setParameter("until", attempt.blockedUntil())
                .setParameter("key", attempt.key())
                .executeUpdate();
    }

    @Override
    public long failures(Instant since) {
        return (Long)
                entityManager
                        .createNativeQuery(
                                "select coalesce(sum(failures), 0) from guichet.sign_in_attempt"
                                        + " where last_at >= :since",
                                Long.class)
                        .setParameter("since", since)
                        .getSingleResult();
    }

    @Override
    public int forget(Instant before) {
        return entityManager
                .createNativeQuery(
                        "delete from guichet.sign_in_attempt where last_at < :before"
                                + " and blocked_until < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
