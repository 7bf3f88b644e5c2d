package io.guichet.application.run;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is open on an invoice, the policy it follows and the steps due on it, in their order; {@code
 * sold} is the invoice of what it is for, the final one after an advance; {@code begun} are the
 * days on which began what it is for, as far as the steps are about it; {@code chargedOn} is the
 * next day, perhaps this one, on which it is charged to whoever has means for that, if there is
 * one.
 */
record DueSteps(
        Receivable receivable,
        Invoice sold,
        BillingPolicy policy,
        List<DunningStep> steps,
        List<DunningStep> captures,
        Optional<LocalDate> chargedOn,
        Set<LocalDate> begun) {

    /** Which attempt to charge the card a step is, counted from 1 through all rounds. */
    int attempt(DunningStep step) {
        return receivable.reopening().round() * captures.size() + captures.indexOf(step) + 1;
    }

    /** What a step of another invoice may have changed of it meanwhile. */
    DueSteps asItIs(Receivable now) {
        return new DueSteps(now, sold, policy, steps, captures, chargedOn, begun);
    }

    /** What follows by itself for what began on a day. */
    DueSteps begunOn(LocalDate day, List<DunningStep> due) {
        return new DueSteps(receivable, sold, policy, due, List.of(), chargedOn, Set.of(day));
    }
}
