package io.guichet.application.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.PlanCode;

/** One thing charged: a plan with a one-off price, how many (1 to 100), and for what. */
public record ChargedItem(PlanCode plan, int quantity, String label) {

    public ChargedItem {
        requireNonNull(plan, "plan");
        requireNonNull(label, "label");
    }
}
