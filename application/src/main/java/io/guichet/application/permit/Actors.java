package io.guichet.application.permit;

import static java.util.Objects.requireNonNull;

import io.guichet.application.permit.Actor.Person;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;

/**
 * Who acts in each thread, told by the entry adapters. Every {@link #begin} has its {@link #end}:
 * threads are used again, and the next one is somebody else.
 */
public final class Actors {

    private static final ThreadLocal<Bound> CURRENT = new ThreadLocal<>();

    private Actors() {}

    /** From now on somebody acts in this thread; who acted before waits. */
    public static void begin(Actor actor) {
        CURRENT.set(new Bound(actor, CURRENT.get()));
    }

    /** Whoever acted before goes on, or nobody at all. */
    public static void end() {
        Bound bound = CURRENT.get();
        if (bound == null || bound.before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(bound.before);
        }
    }

    /** Has something done on somebody's behalf. */
    public static <T, E extends Exception> T during(Actor actor, Work<T, E> work) throws E {
        begin(actor);
        try {
            return work.done();
        } finally {
            end();
        }
    }

    /** Who acts in this thread turned out to be somebody else: he has signed in, for instance. */
    public static void become(Actor actor) {
        Bound bound = CURRENT.get();
        if (bound == null) {
            begin(actor);
        } else {
            bound.actor = requireNonNull(actor, "actor");
        }
    }

    /** The person acting in this thread was found to act for a customer. */
    public static void letIn(CustomerNumber customer, Permissions permissions) {
        Bound bound = CURRENT.get();
        if (bound != null && bound.actor instanceof Person person) {
            bound.actor = person.with(customer, permissions);
        }
    }

    /**
     * The person acting in this thread has confirmed his second factor of late, for the way he came
     * in. For use cases that saw it alone; of anybody else it says nothing.
     */
    public static void factorConfirmed(ProfileId profile) {
        Bound bound = CURRENT.get();
        if (bound != null
                && bound.actor instanceof Person person
                && person.profile().equals(profile)) {
            bound.actor = person.confirmed();
        }
    }

    /** Whoever acts in this thread. */
    public static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get()).map(bound -> bound.actor);
    }

    static Bound bound() {
        return CURRENT.get();
    }

    /** Goes on with what was let in. */
    static void continueInside() {
        Bound before = CURRENT.get();
        Bound inside = new Bound(before == null ? Actor.NOBODY : before.actor, before);
        inside.inside = true;
        CURRENT.set(inside);
    }

    /** Something that is done. */
    public interface Work<T, E extends Exception> {

        T done() throws E;
    }

    /** Somebody in a thread, and whether a use case is under way for him. */
    static final class Bound {

        private final Bound before;
        private Actor actor;
        private boolean inside;

        private Bound(Actor actor, Bound before) {
            this.actor = requireNonNull(actor, "actor");
            this.before = before;
        }

        Actor actor() {
            return actor;
        }

        boolean isInside() {
            return inside;
        }

        void enter() {
            inside = true;
        }

        void leave() {
            inside = false;
        }
    }
}
