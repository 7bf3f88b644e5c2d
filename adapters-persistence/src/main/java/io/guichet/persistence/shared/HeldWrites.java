package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps what a transaction writes until it asks something or ends, so that all of it goes to the
 * database with the question, in one trip. The database sees the same statements in the same order
 * as if each had gone on its own; only whoever lost a race is told of it with the next question, or
 * at the end, in the same transaction. What is left at the end is committed with it. Outside a
 * transaction that was begun {@link #during here} everything is written at once.
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
    private final ThreadLocal<Underway> underway = new ThreadLocal<>();

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

    /**
     * Does the work of a transaction, and sends what it still holds when it is done; it may be
     * committed then, and whoever began it finds nothing left to commit. What could not be written
     * ends it, even if whoever asked something then, and was told so, went on.
     */
    public static <T> T during(EntityManager over, Supplier<T> work) {
        return of(over).during(work);
    }

    /** Those of an entity manager that was made here. */
    static HeldWrites of(EntityManager over) {
        return over.unwrap(HeldWrites.class);
    }

    private <T> T during(Supplier<T> work) {
        Underway now = new Underway();
        underway.set(now);
        try {
            T done = work.get();
            now.requireWritten();
            List<Write> last = now.takeHeld();
            if (!last.isEmpty()) {
                entityManager.flush();
                race(last, Part.committed(last));
            }
            return done;
        } finally {
            underway.remove();
        }
    }

    /** Writes them with the next question. */
    void addAll(List<Write> writes) {
        Underway now = underway.get();
        if (now == null) {
            send(writes);
        } else if (now.hold(writes) >= MOST) {
            send(taken());
        }
    }

    /** Has these asked behind the next question. */
    void foresee(List<Asked> asked) {
        Underway now = underway.get();
        if (now != null) {
            now.foresee(asked);
        }
    }

    /** What is not known yet is asked behind what is held, and before what is foreseen. */
    List<List<Object[]>> answers(List<Asked> asked) {
        Underway now = underway.get();
        if (now == null) {
            List<Question> questions = asked.stream().map(Question::new).toList();
            run(questions);
            return questions.stream().map(Question::answers).toList();
        }
        Map<Asked, List<Object[]>> answers = new HashMap<>();
        asked.forEach(one -> now.answer(one).ifPresent(known -> answers.put(one, known)));
        List<Question> open =
                asked.stream().filter(one -> !answers.containsKey(one)).map(Question::new).toList();
        if (!open.isEmpty()) {
            ask(now, open);
            open.forEach(question -> answers.put(question.asked(), question.answers()));
        }
        return asked.stream().map(answers::get).toList();
    }

    private void ask(Underway now, List<Question> open) {
        List<Question> foreseen = now.takeForeseen(open.stream().map(Question::asked).toList());
        List<Write> held = now.takeHeld();
        List<Part> parts = new ArrayList<>(held);
        parts.addAll(open);
        parts.addAll(foreseen);
        if (parts.size() == open.size()) {
            run(parts);
        } else {
            race(held, parts);
        }
        open.forEach(question -> now.learn(question, false));
        foreseen.forEach(question -> now.learn(question, true));
    }

    private void send(List<Write> held) {
        if (!held.isEmpty()) {
            race(held, held);
        }
    }

    private void race(List<Write> held, List<? extends Part> parts) {
        String what = held.stream().map(Write::what).distinct().collect(Collectors.joining(", "));
        try {
            Rows.race(
                    what,
                    () -> {
                        run(parts);
                        return null;
                    });
        } catch (RuntimeException refused) {
            Optional.ofNullable(underway.get()).ifPresent(now -> now.refuse(refused));
            throw refused;
        }
    }

    private void run(List<? extends Part> parts) {
        entityManager.unwrap(Session.class).doWork((Connection open) -> Part.send(open, parts));
    }

    private List<Write> taken() {
        Underway now = underway.get();
        return now == null ? List.of() : now.takeHeld();
    }

    private void forget() {
        Underway now = underway.get();
        if (now != null) {
            now.forget();
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("unwrap") && arguments[0] == HeldWrites.class) {
            return this;
        }
        if (!QUIET.contains(name)) {
            send(taken());
            forget();
        }
        try {
            return method.invoke(entityManager, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
