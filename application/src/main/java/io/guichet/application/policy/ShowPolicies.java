package io.guichet.application.policy;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;

import java.util.List;
import java.util.Optional;

/** Staff sees how a seller did, does and will do business. */
public interface ShowPolicies {

    /** Nothing where there is no such seller. */
    Optional<Shown> show(SellerCode seller);

    /**
     * What holds today, which was never set where {@code since} is empty, and all that was set, the
     * latest first.
     */
    record Shown(BillingPolicy inForce, Optional<DatedPolicy> since, List<DatedPolicy> history) {

        public Shown {
            requireNonNull(inForce, "inForce");
            requireNonNull(since, "since");
            history = List.copyOf(history);
        }
    }
}
