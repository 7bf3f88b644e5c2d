package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;

/** One thing asked for: a plan, for how long, how many (1 to 100), and the customer's label. */
public record OrderedItem(PlanCode plan, BillingPeriod period, int quantity, String label) {

    public OrderedItem {
        requireNonNull(plan, "plan");
        requireNonNull(period, "period");
        requireNonNull(label, "label");
    }
}
