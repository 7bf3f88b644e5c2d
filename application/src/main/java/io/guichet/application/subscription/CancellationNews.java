package io.guichet.application.subscription;

import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.util.List;

/**
 * Confirms a cancellation to its customer in a form that he can keep, with the day on which it
 * takes effect (C. conso. L215-1-1).
 */
@FunctionalInterface
public interface CancellationNews {

    /**
     * {@code options} end with it. Nothing is said where it was to end on that day {@code before}.
     * Within the transaction that cancels it.
     */
    void tell(Service before, Service cancelled, List<Service> options, Seller seller, Instant at);
}
