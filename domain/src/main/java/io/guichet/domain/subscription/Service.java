package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;

/**
 * What a customer holds and what is renewed. It keeps the price it was sold at until it changes
 * plan (frozen price); {@code paidUntil} is the first day that no invoice covers yet.
 */
public record Service(
        ServiceId id,
        CustomerNumber customer,
        PlanCode plan,
        String label,
        PlanPrice price,
        int quantity,
        LocalDate startedOn,
        LocalDate paidUntil,
        ServiceState state,
        long version) {

    public Service {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(plan, "plan");
        requireNonNull(label, "label");
        requireNonNull(price, "price");
        requireNonNull(startedOn, "startedOn");
        requireNonNull(paidUntil, "paidUntil");
        requireNonNull(state, "state");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, was " + quantity);
        }
    }

    /** Opens a service whose first period is invoiced with its order. */
    public static Service open(
            ServiceId id,
            CustomerNumber customer,
            String label,
            PlanPrice price,
            int quantity,
            LocalDate today) {
        return new Service(
                id,
                customer,
                price.plan(),
                label,
                price,
                quantity,
                today,
                price.period().endOf(today),
                ServiceState.ACTIVE,
                0);
    }

    public BillingPeriod period() {
        return price.period();
    }
}
