package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is open on each invoice. Every adapter passes {@code ReceivablesContract}. */
public interface Receivables {

    Optional<Receivable> find(DocumentReference invoice);

    /**
     * Is told that invoices of a locked customer, or what stands in their place, are about to be
     * settled: a store may look up at once what will be asked then. It decides nothing, and whoever
     * asks is answered as ever.
     */
    default void foresee(List<DocumentReference> invoices) {}

    /** A customer's receivables on which something is open, the longest due first. */
    List<Receivable> openOf(CustomerNumber customer);

    /** What is open of some customers, of each the longest due first. */
    default Map<CustomerNumber, List<Receivable>> openOf(Collection<CustomerNumber> customers) {
        return customers.stream().collect(Collectors.toMap(number -> number, this::openOf));
    }

    void add(Receivable receivable);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Receivable receivable);

    /** Adds receivables together. */
    default void addAll(List<Receivable> receivables) {
        receivables.forEach(this::add);
    }

    /** Stores changes together, as {@link #save} does each. */
    default void saveAll(List<Receivable> receivables) {
        receivables.forEach(this::save);
    }
}
