package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;
import java.util.Optional;

/** What is open on each invoice. Every adapter passes {@code ReceivablesContract}. */
public interface Receivables {

    Optional<Receivable> find(DocumentReference invoice);

    /** A customer's receivables on which something is open, the longest due first. */
    List<Receivable> openOf(CustomerNumber customer);

    void add(Receivable receivable);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Receivable receivable);
}
