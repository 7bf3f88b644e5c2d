package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * An entity manager that behaves as a container's does: within a transaction it is the
 * transaction's; outside it lives for one call, or until a query was answered, and what it read is
 * nobody's.
 */
final class SharedEntityManager implements InvocationHandler {

    private final EntityManagerFactory factory;
    private final Supplier<EntityManager> transaction;

    private SharedEntityManager(EntityManagerFactory factory, Supplier<EntityManager> transaction) {
        this.factory = factory;
        this.transaction = transaction;
    }

    /** {@code transaction} answers null when there is none. */
    static EntityManager over(EntityManagerFactory factory, Supplier<EntityManager> transaction) {
        return proxy(EntityManager.class, new SharedEntityManager(factory, transaction));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        EntityManager joined = transaction.get();
        if (joined != null) {
            return call(method, joined, arguments);
        }
        EntityManager own = factory.createEntityManager();
        Object answer = null;
        try {
            answer = call(method, own, arguments);
        } finally {
            if (!(answer instanceof Query)) {
                own.close();
            }
        }
        return answer instanceof Query query
                ? proxy(
                        TypedQuery.class,
                        (self, called, values) -> ask(own, self, query, called, values))
                : answer;
    }

    private static Object ask(
            EntityManager own, Object self, Query query, Method method, Object[] arguments)
            throws Throwable {
        boolean isLast = !Query.class.isAssignableFrom(method.getReturnType());
        try {
            Object answer = call(method, query, arguments);
            return isLast ? answer : self;
        } finally {
            if (isLast) {
                own.close();
            }
        }
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
