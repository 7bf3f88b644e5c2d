package io.guichet.persistence.shared;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import java.util.Map;
import java.util.function.Supplier;

/** Transactions without a server, and the entity manager that all threads and adapters share. */
public final class LocalTransactions implements Transactions {

    private static final int ATTEMPTS = 3;

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager shared;

    public LocalTransactions(EntityManagerFactory factory) {
        this.factory = factory;
        this.shared = HeldWrites.over(SharedEntityManager.over(factory, current::get));
    }

    /**
     * Connects without a server. A connection is given back after the commit: a server's
     * transaction commits it wherever it is, but here one given back before would be committed by
     * its pool, and what the database then refuses would be heard by nobody. As on the server, a
     * statement outside a transaction is one of its own.
     */
    public static EntityManagerFactory open(
            String url, String user, String password, int connections) {
        return Persistence.createEntityManagerFactory(
                "guichet",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.user",
                        user,
                        "jakarta.persistence.jdbc.password",
                        password,
                        "hibernate.connection.pool_size",
                        String.valueOf(connections),
                        "hibernate.connection.autocommit",
                        "true",
                        "hibernate.connection.handling_mode",
                        "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION"));
    }

    public EntityManager entityManager() {
        return shared;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        if (isUnderWay()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(work);
            } catch (ConcurrentUpdateException race) {
                if (attempt == ATTEMPTS) {
                    throw race;
                }
            }
        }
    }

    @Override
    public boolean isUnderWay() {
        return current.get() != null;
    }

    private <T> T attempt(Supplier<T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            current.set(entityManager);
            try {
                T answer = HeldWrites.during(shared, work);
                entityManager.getTransaction().commit();
                return answer;
            } finally {
                current.remove();
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }
}
