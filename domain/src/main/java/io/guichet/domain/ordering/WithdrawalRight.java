package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.List;

/**
 * A consumer may withdraw from an order until an instant: from these of its services, and from the
 * one-off lines at these positions of its invoice. {@code startedAtOnce}: he asked for that, so the
 * days used and what was done are paid.
 */
public record WithdrawalRight(
        OrderNumber order,
        CustomerNumber customer,
        Instant until,
        List<ServiceId> services,
        List<Integer> oneOffs,
        boolean startedAtOnce) {

    public WithdrawalRight {
        requireNonNull(order, "order");
        requireNonNull(customer, "customer");
        requireNonNull(until, "until");
        services = List.copyOf(services);
        oneOffs = List.copyOf(oneOffs);
        if (services.isEmpty() && oneOffs.isEmpty()) {
            throw new IllegalArgumentException("nothing of order " + order + " can be withdrawn");
        }
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(until);
    }
}
