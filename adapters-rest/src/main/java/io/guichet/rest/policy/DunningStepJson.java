package io.guichet.rest.policy;

import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.rest.shared.Words;

import java.util.List;

/** One step of the timetable of unpaid invoices. */
public record DunningStepJson(String code, String anchor, Integer days, String act) {

    static List<DunningStepJson> of(BillingPolicy policy) {
        return policy.steps().stream()
                .map(
                        step ->
                                new DunningStepJson(
                                        step.code(),
                                        Words.of(step.anchor()),
                                        step.days(),
                                        Words.of(step.act())))
                .toList();
    }

    DunningStep toStep(String pointer) {
        return new DunningStep(
                required(code, pointer + "/code"),
                Words.constantAt(pointer + "/anchor", Anchor.class, anchor, "anchor"),
                required(days, pointer + "/days"),
                Words.constantAt(pointer + "/act", Act.class, act, "act"));
    }
}
