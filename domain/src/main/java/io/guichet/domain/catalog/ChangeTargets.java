package io.guichet.domain.catalog;

import java.util.Set;

/** What a service of a plan may be changed to. Staying with the plan for another period always. */
public sealed interface ChangeTargets {

    /** Any plan of the same family, where families are alike enough for that. */
    record OfFamily() implements ChangeTargets {}

    /** These and no others; none of them: the plan cannot be left. */
    record Listed(Set<PlanCode> plans) implements ChangeTargets {

        public Listed {
            plans = Set.copyOf(plans);
        }
    }
}
