package io.guichet.application.charging.port;

import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All charges. Every adapter passes {@code ChargesContract}. */
public interface Charges {

    Optional<Charge> find(ChargeId id);

    /** What is pending for a customer and due by a day, the oldest first, at most so many. */
    List<Charge> pending(CustomerNumber customer, LocalDate dueBy, int limit);

    /** All that is pending for a customer and for no work that is still to be done. */
    default List<Charge> done(CustomerNumber customer, int limit, Instant now) {
        return pending(customer, LocalDate.MAX, limit).stream()
                .filter(charge -> !charge.isAhead(now))
                .toList();
    }

    /** All that is pending for some customers, of each the oldest first, at most so many. */
    default Map<CustomerNumber, List<Charge>> pending(
            Collection<CustomerNumber> customers, int limit) {
        return customers.stream()
                .collect(
                        Collectors.toMap(
                                number -> number, number -> pending(number, LocalDate.MAX, limit)));
    }

    /** The customers of a seller for whom something is due by a day, by number from after one. */
    List<CustomerNumber> due(SellerCode seller, LocalDate dueBy, long after, int limit);

    /**
     * Stores a new charge.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if its id is taken
     */
    void add(Charge charge);

    /**
     * Stores what became of a charge.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Charge charge);
}
