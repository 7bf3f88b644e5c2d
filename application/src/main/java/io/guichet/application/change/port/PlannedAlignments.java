package io.guichet.application.change.port;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.ServiceId;

import java.util.List;
import java.util.Optional;

/** What orders align once they are paid. Every adapter passes {@code PlannedAlignmentsContract}. */
public interface PlannedAlignments {

    Optional<PlannedAlignment> find(OrderNumber order);

    /**
     * Stores what an order aligns.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if that is known
     */
    void add(PlannedAlignment alignment);

    /** These services, at least one, in the order of their lines, to this day. */
    record PlannedAlignment(OrderNumber order, BillingDay day, List<ServiceId> services) {

        public PlannedAlignment {
            services = List.copyOf(services);
        }
    }
}
