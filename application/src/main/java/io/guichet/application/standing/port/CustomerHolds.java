package io.guichet.application.standing.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;

import java.util.List;
import java.util.Optional;

/** Who is on hold and was. Every adapter passes {@code CustomerHoldsContract}. */
public interface CustomerHolds {

    /**
     * Stores a new hold.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the customer is on hold
     */
    void add(CustomerHold hold);

    /**
     * Stores that a hold is lifted.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if it was already
     */
    void lift(CustomerHold lifted);

    /** The hold of a customer that is not lifted. */
    Optional<CustomerHold> of(CustomerNumber customer);

    /** All of a customer, those that are lifted too, the last to begin first. */
    List<CustomerHold> history(CustomerNumber customer);
}
