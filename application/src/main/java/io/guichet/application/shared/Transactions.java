package io.guichet.application.shared;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Opens the transaction a use case works in. */
public interface Transactions {

    /**
     * Runs work in one transaction, joining the one under way if there is one. An unchecked
     * exception rolls everything back. Work that lost a race ({@link ConcurrentUpdateException}) is
     * run again from its start, at most twice, unless it joined a transaction.
     */
    <T> T required(Supplier<T> work);

    /** Whether the calling thread is in a transaction at this moment. */
    boolean isUnderWay();

    /**
     * What work would answer: it is run in a transaction of its own of which nothing stays.
     *
     * @throws IllegalStateException within a transaction, which would keep what it wrote
     */
    default <T> T rehearsed(Supplier<T> work) {
        if (isUnderWay()) {
            throw new IllegalStateException("there is a transaction that would keep it");
        }
        AtomicReference<T> answer = new AtomicReference<>();
        try {
            required(
                    () -> {
                        answer.set(work.get());
                        throw new Undone();
                    });
        } catch (Undone undone) {
            return answer.get();
        }
        throw new IllegalStateException("what was rehearsed was kept");
    }
}
