package io.guichet.rest.policy;

import io.guichet.application.policy.ShowPolicies;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What holds today, and all that was set; {@code nextCursor} is null, for there is one page. */
public record PoliciesJson(PolicyInForceJson inForce, List<PolicyJson> data, String nextCursor) {

    static PoliciesJson from(ShowPolicies.Shown shown) {
        return new PoliciesJson(
                PolicyInForceJson.from(shown.inForce(), shown.since()),
                shown.history().stream().map(PolicyJson::from).toList(),
                null);
    }

    /** A policy as {@link PolicyJson}; of one that nobody set, since when and by whom is null. */
    public record PolicyInForceJson(
            LocalDate effectiveFrom,
            String preset,
            List<SettingJson> settings,
            List<DunningStepJson> steps,
            String setBy,
            Instant setAt) {

        private static PolicyInForceJson from(BillingPolicy policy, Optional<DatedPolicy> since) {
            return new PolicyInForceJson(
                    since.map(DatedPolicy::effectiveFrom).orElse(null),
                    Preset.of(policy).map(Preset::code).orElse(null),
                    SettingJson.of(policy),
                    DunningStepJson.of(policy),
                    since.map(DatedPolicy::setBy).orElse(null),
                    since.map(DatedPolicy::setAt).orElse(null));
        }
    }
}
