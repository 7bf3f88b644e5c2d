package io.guichet.domain.expiry;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;

/** What terms of expiry are of: one plan, a top-level domain for instance, or a whole family. */
public sealed interface ExpiryScope {

    /** In one word, {@code plan:domain-fr} or {@code family:DOMAIN_NAME}. */
    String word();

    /** The scope of a word that {@link #word} wrote. */
    static ExpiryScope parse(String word) {
        String name = word.substring(word.indexOf(':') + 1);
        return word.startsWith("plan:")
                ? new OfPlan(new PlanCode(name))
                : new OfFamily(PlanFamily.valueOf(name));
    }

    /** Counts before what is said of its family. */
    record OfPlan(PlanCode plan) implements ExpiryScope {

        public OfPlan {
            requireNonNull(plan, "plan");
        }

        @Override
        public String word() {
            return "plan:" + plan;
        }
    }

    /** Every plan of a family of which nothing is said. */
    record OfFamily(PlanFamily family) implements ExpiryScope {

        public OfFamily {
            requireNonNull(family, "family");
        }

        @Override
        public String word() {
            return "family:" + family.name();
        }
    }
}
