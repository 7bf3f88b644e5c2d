package io.guichet.application.subscription;

import io.guichet.application.subscription.CancelService.Outcome.Cancelled;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Confirms a cancellation to its customer in a form that he can keep, with the day on which it
 * takes effect (C. conso. L215-1-1). Within the transaction that cancels.
 */
public interface CancellationNews {

    /**
     * {@code options} end with it or before. Nothing is said where it was to end on that day {@code
     * before}.
     */
    void tell(
            Service before, Cancelled cancelled, List<Service> options, Seller seller, Instant at);

    /** These were ended together, at once, because what they belong to was deleted. */
    void ended(List<Service> services, Optional<GivenBack> back, Seller seller, Instant at);

    /** It goes on, with these options: what was confirmed before holds no more. */
    void undone(Service service, List<Service> options, Seller seller, Instant at);
}
