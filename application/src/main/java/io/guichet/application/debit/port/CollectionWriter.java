package io.guichet.application.debit.port;

import io.guichet.domain.debit.CollectionOrder;

/** Writes what a bank is told to collect. */
@FunctionalInterface
public interface CollectionWriter {

    /** The same order gives the same text. */
    String write(CollectionOrder order);
}
