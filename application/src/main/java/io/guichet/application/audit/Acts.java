package io.guichet.application.audit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.audit.Act;

import java.util.Optional;

/**
 * What each thread is doing for whom, told by the entry adapters. What no entry adapter began, a
 * billing run for instance, is nobody's act and is not written down here.
 */
public final class Acts {

    private final ThreadLocal<Underway> current = new ThreadLocal<>();

    /** {@code asked} is what was asked for, without secrets. */
    public void begin(Act act, String asked) {
        current.set(new Underway(act, asked));
    }

    /** Ends the act of this thread and says whether it was written down; false if there is none. */
    public boolean end() {
        boolean recorded = find().filter(Underway::isRecorded).isPresent();
        current.remove();
        return recorded;
    }

    Optional<Underway> find() {
        return Optional.ofNullable(current.get());
    }

    /** An act that has begun. */
    static final class Underway {

        private final Act act;
        private final String asked;
        private boolean inTransaction;
        private boolean recorded;

        private Underway(Act act, String asked) {
            this.act = requireNonNull(act, "act");
            this.asked = requireNonNull(asked, "asked");
        }

        Act act() {
            return act;
        }

        String asked() {
            return asked;
        }

        /** Whether its next transaction is the one to write it down in. */
        boolean isToBeRecorded() {
            return !recorded && !inTransaction;
        }

        boolean isRecorded() {
            return recorded;
        }

        void beginTransaction() {
            inTransaction = true;
        }

        void endTransaction(boolean wasWritten) {
            inTransaction = false;
            recorded = wasWritten;
        }
    }
}
