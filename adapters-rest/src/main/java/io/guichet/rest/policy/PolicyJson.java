package io.guichet.rest.policy;

import io.guichet.domain.policy.DatedPolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A policy, since when it holds and who set it. */
public record PolicyJson(
        LocalDate effectiveFrom,
        List<SettingJson> settings,
        List<DunningStepJson> steps,
        String setBy,
        Instant setAt) {

    static PolicyJson from(DatedPolicy dated) {
        return new PolicyJson(
                dated.effectiveFrom(),
                SettingJson.of(dated.policy()),
                DunningStepJson.of(dated.policy()),
                dated.setBy(),
                dated.setAt());
    }
}
