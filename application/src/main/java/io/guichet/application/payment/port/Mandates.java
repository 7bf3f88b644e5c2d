package io.guichet.application.payment.port;

import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mandates to debit bank accounts. Every adapter passes {@code MandatesContract}. */
public interface Mandates {

    Optional<Mandate> find(MandateId id);

    /** Some mandates, also those that are over; what is not found is left out. */
    Map<MandateId, Mandate> among(Collection<MandateId> ids);

    /**
     * A customer's mandates but for those that are over, the default one first, then the newest.
     */
    List<Mandate> of(CustomerNumber customer);

    /** The mandates of some customers, of each in that order. */
    default Map<CustomerNumber, List<Mandate>> of(Collection<CustomerNumber> customers) {
        return customers.stream().collect(Collectors.toMap(number -> number, this::of));
    }

    /**
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the id is taken, or if the
     *     customer has a default mandate already and this is another
     */
    void add(Mandate mandate);

    /**
     * Stores a change of its state and of when it was used.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster, or if
     *     the customer has a default mandate already and this is another
     */
    void save(Mandate mandate);
}
