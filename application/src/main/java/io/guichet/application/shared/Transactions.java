package io.guichet.application.shared;

import java.util.function.Supplier;

/** Opens the transaction a use case works in. */
public interface Transactions {

    /**
     * Runs work in one transaction, joining the one under way if there is one. An unchecked
     * exception rolls everything back. Work that lost a race ({@link ConcurrentUpdateException}) is
     * run again from its start, at most twice, unless it joined a transaction.
     */
    <T> T required(Supplier<T> work);
}
