package io.guichet.application.catalog;

import io.guichet.application.catalog.port.Plans;
import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanRules;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether what a plan names fits into the catalog. */
final class PlanNames {

    private PlanNames() {}

    /** The first plan, by code, that its rules name and that is not there; itself always is. */
    static Optional<PlanCode> missing(Plans plans, Plan plan) {
        Set<PlanCode> named = namedBy(plan.rules());
        named.remove(plan.code());
        Set<PlanCode> known = plans.findAll(plan.seller(), named).keySet();
        return named.stream()
                .filter(code -> !known.contains(code))
                .min(Comparator.comparing(PlanCode::value));
    }

    static boolean isIn(Currency currency, Plan plan) {
        return plan.prices().stream().allMatch(price -> price.amount().currency().equals(currency))
                && plan.rules()
                        .cap()
                        .map(cap -> cap.amount().currency().equals(currency))
                        .orElse(true);
    }

    private static Set<PlanCode> namedBy(PlanRules rules) {
        Set<PlanCode> named = new HashSet<>(rules.goesWith());
        if (rules.changes() instanceof ChangeTargets.Listed listed) {
            named.addAll(listed.plans());
        }
        return named;
    }
}
