package io.guichet.application.billing.port;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What customers want printed on their invoices. Every adapter passes {@code
 * BuyerReferencesContract}.
 */
public interface BuyerReferences {

    /** What is to be printed on an invoice issued on a day. */
    Optional<BuyerReference> on(CustomerNumber customer, LocalDate day);

    Optional<StatedReference> find(UUID id);

    /** All of a customer's, disabled ones too, the first to begin first. */
    List<StatedReference> of(CustomerNumber customer);

    /** Those of some customers that are not disabled. */
    List<StatedReference> ofAll(Collection<CustomerNumber> customers);

    /**
     * Stores a new one.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if there is one of its id
     */
    void add(StatedReference stated);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(StatedReference stated);
}
