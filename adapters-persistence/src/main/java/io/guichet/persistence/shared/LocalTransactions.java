package io.guichet.persistence.shared;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * Transactions without a server. Its {@link #entityManager()} is shared by all threads and behaves
 * as a container's does: within a transaction it is the transaction's, outside it forgets what it
 * read.
 */
public final class LocalTransactions implements Transactions {

    private static final int ATTEMPTS = 3;

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<EntityManager> idle;
    private final EntityManager shared =
            (EntityManager)
                    Proxy.newProxyInstance(
                            EntityManager.class.getClassLoader(),
                            new Class<?>[] {EntityManager.class},
                            (proxy, method, arguments) -> {
                                try {
                                    return method.invoke(target(), arguments);
                                } catch (InvocationTargetException thrown) {
                                    throw thrown.getCause();
                                }
                            });

    public LocalTransactions(EntityManagerFactory factory) {
        this.factory = factory;
        this.idle = ThreadLocal.withInitial(factory::createEntityManager);
    }

    public EntityManager entityManager() {
        return shared;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        if (current.get() != null) {
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

    private <T> T attempt(Supplier<T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            current.set(entityManager);
            entityManager.getTransaction().begin();
            T answer = work.get();
            entityManager.getTransaction().commit();
            return answer;
        } finally {
            EntityManager ended = current.get();
            current.remove();
            if (ended.isOpen() && ended.getTransaction().isActive()) {
                ended.getTransaction().rollback();
            }
        }
    }

    private EntityManager target() {
        if (current.get() != null) {
            return current.get();
        }
        idle.get().clear();
        return idle.get();
    }
}
