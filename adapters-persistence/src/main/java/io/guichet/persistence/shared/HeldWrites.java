package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what a transaction writes until it asks something or ends, so that all of it goes to the
 * database with the question, in one trip. The database sees the same statements in the same order
 * as if each had gone on its own; only whoever lost a race is told of it with the next question, or
 * at the end, in the same transaction. Outside a transaction that was begun {@link #during here}
 * everything is written at once.
 */
public final class HeldWrites implements InvocationHandler {

    /** So many are sent whether anybody asks anything or not. */
    private static final int MOST = 40;

    /**
     * Neither asks nor changes anything. What is flushed was given to the entity manager by calls
     * of which each sent what was held.
     */
    private static final Set<String> QUIET =
            Set.of(
                    "isJoinedToTransaction",
                    "getEntityManagerFactory",
                    "detach",
                    "flush",
                    "toString",
                    "hashCode");

    private final EntityManager entityManager;
    private final ThreadLocal<List<Write>> underway = new ThreadLocal<>();

    private HeldWrites(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The same entity manager, which sends what is held before it does anything else. */
    public static EntityManager over(EntityManager entityManager) {
        return (EntityManager)
                Proxy.newProxyInstance(
                        EntityManager.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        new HeldWrites(entityManager));
    }

    /** Does the work of a transaction, and sends what it still holds when it is done. */
    public static <T> T during(EntityManager over, Supplier<T> work) {
        return of(over).during(work);
    }

    /** Those of an entity manager that was made here. */
    static HeldWrites of(EntityManager over) {
        return over.unwrap(HeldWrites.class);
    }

    private <T> T during(Supplier<T> work) {
        underway.set(new ArrayList<>());
        try {
            T done = work.get();
            send(taken());
            return done;
        } finally {
            underway.remove();
        }
    }

    /** Writes them with the next question. */
    void addAll(List<Write> writes) {
        List<Write> held = underway.get();
        if (held == null) {
            send(writes);
            return;
        }
        held.addAll(writes);
        if (held.size() >= MOST) {
            send(taken());
        }
    }

    /** Asks, behind what is held. */
    void ask(List<? extends Part> questions) {
        List<Write> held = taken();
        if (held.isEmpty()) {
            run(questions);
        } else {
            race(held, Stream.concat(held.stream(), questions.stream()).toList());
        }
    }

    private void send(List<Write> held) {
        if (!held.isEmpty()) {
            race(held, held);
        }
    }

    private void race(List<Write> held, List<? extends Part> parts) {
        String what = held.stream().map(Write::what).distinct().collect(Collectors.joining(", "));
        Rows.race(
                what,
                () -> {
                    run(parts);
                    return null;
                });
    }

    private void run(List<? extends Part> parts) {
        entityManager.unwrap(Session.class).doWork((Connection open) -> Part.send(open, parts));
    }

    private List<Write> taken() {
        List<Write> held = underway.get();
        if (held == null || held.isEmpty()) {
            return List.of();
        }
        List<Write> taken = List.copyOf(held);
        held.clear();
        return taken;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("unwrap") && arguments[0] == HeldWrites.class) {
            return this;
        }
        if (!QUIET.contains(name)) {
            send(taken());
        }
        try {
            return method.invoke(entityManager, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
