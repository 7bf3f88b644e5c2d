package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;

import java.util.Optional;

/** What is open on each invoice. Every adapter passes {@code ReceivablesContract}. */
public interface Receivables {

    Optional<Receivable> find(DocumentReference invoice);

    void add(Receivable receivable);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Receivable receivable);
}
