package io.guichet.application.policy;

import io.guichet.application.policy.port.Policies;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.PolicyAmounts;

import java.time.LocalDate;

/** The policy that a seller's use cases follow on a day. */
public final class PolicyOfDay {

    private final Policies policies;

    public PolicyOfDay(Policies policies) {
        this.policies = policies;
    }

    /** The same, its amounts in the seller's currency also before he set one. */
    public BillingPolicy of(Seller seller, LocalDate day) {
        return policies.on(seller.code(), day)
                .map(DatedPolicy::policy)
                .orElseGet(
                        () -> PolicyAmounts.startingIn(seller.currency(), BillingPolicy.INITIAL));
    }

    /** Until a seller sets one, the initial policy holds. */
    public BillingPolicy of(SellerCode seller, LocalDate day) {
        return policies.on(seller, day).map(DatedPolicy::policy).orElse(BillingPolicy.INITIAL);
    }
}
