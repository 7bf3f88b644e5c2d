package io.guichet.application.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.SellerCode;

import java.util.Currency;

/** Staff says anew what may be done with a plan. What was bought or charged before stays. */
public interface SetPlanRules {

    Outcome set(Command command);

    record Command(SellerCode seller, PlanCode plan, PlanRules rules) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(plan, "plan");
            requireNonNull(rules, "rules");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Set(Plan plan) implements Outcome {}

        /** What is charged when it is done or used stays that, and nothing else becomes it. */
        record OtherFamily() implements Outcome {}

        /** The plan itself, or one that the rules name. */
        record NoSuchPlan(PlanCode plan) implements Outcome {}

        /**
         * What was used of it would be charged by other rules than it was used under; more of it
         * may become free.
         */
        record MeteringUsed() implements Outcome {}

        /** A cap is in the seller's currency. */
        record WrongCurrency(Currency sellers) implements Outcome {}
    }
}
