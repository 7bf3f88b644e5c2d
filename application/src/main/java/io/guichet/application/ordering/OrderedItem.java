package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;

/**
 * One thing asked for: a plan, for how long, how many (1 to 100), and the customer's label. {@code
 * surcharged}: where a plan bought by the month asks for several months first, he rather pays more
 * for the first invoices.
 */
public record OrderedItem(
        PlanCode plan, BillingPeriod period, int quantity, String label, boolean surcharged) {

    public OrderedItem {
        requireNonNull(plan, "plan");
        requireNonNull(period, "period");
        requireNonNull(label, "label");
    }

    /** As the plan asks for it. */
    public OrderedItem(PlanCode plan, BillingPeriod period, int quantity, String label) {
        this(plan, period, quantity, label, false);
    }
}
