package io.guichet.testing.shared;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.shared.ConcurrentUpdateException;

import java.util.function.Supplier;

/**
 * What every contract starts from. A subclass says which stores are to be held to it:
 *
 * <pre>{@code
 * class InMemoryInvoicesTest extends InvoicesContract {
 *
 *     @Override
 *     protected Stores stores() {
 *         return stores;
 *     }
 * }
 * }</pre>
 *
 * <p>{@link #stores} is asked many times a test and answers with the same state each time. The
 * state may hold what other tests left there.
 */
public abstract class Contract {

    protected abstract Stores stores();

    protected final Given given() {
        return new Given(stores());
    }

    /** What work answers in a transaction of its own. */
    protected final <T> T in(Supplier<T> work) {
        return given().in(work);
    }

    /** Does work in a transaction of its own. */
    protected final void done(Runnable work) {
        given().done(work);
    }

    protected final void assertLost(Runnable work) {
        assertThatExceptionOfType(ConcurrentUpdateException.class).isThrownBy(() -> done(work));
    }
}
