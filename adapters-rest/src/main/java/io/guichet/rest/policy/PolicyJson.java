package io.guichet.rest.policy;

import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A policy, the preset that it is unchanged, since when it holds and who set it. */
public record PolicyJson(
        LocalDate effectiveFrom,
        String preset,
        List<SettingJson> settings,
        List<DunningStepJson> steps,
        String setBy,
        Instant setAt) {

    static PolicyJson from(DatedPolicy dated) {
        return new PolicyJson(
                dated.effectiveFrom(),
                Preset.of(dated.policy()).map(Preset::code).orElse(null),
                SettingJson.of(dated.policy()),
                DunningStepJson.of(dated.policy()),
                dated.setBy(),
                dated.setAt());
    }
}
