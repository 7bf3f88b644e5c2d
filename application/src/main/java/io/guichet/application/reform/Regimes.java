package io.guichet.application.reform;

import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.policy.port.Policies;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.VatRegime;

import java.time.LocalDate;
import java.util.Optional;

/** By which regime sellers report, on which days. */
public final class Regimes {

    private final Policies policies;
    private final PolicyOfDay policyOfDay;

    public Regimes(Policies policies) {
        this.policies = policies;
        this.policyOfDay = new PolicyOfDay(policies);
    }

    /** The first day up to today from which a seller had to report anything. */
    Optional<LocalDate> reportingSince(SellerCode seller, LocalDate today) {
        return policies.days(seller).stream()
                .filter(day -> !day.isAfter(today))
                .filter(day -> regime(seller, day).isReporting())
                .findFirst();
    }

    VatRegime regime(SellerCode seller, LocalDate day) {
        return VatRegime.of(policy(seller, day));
    }

    BillingPolicy policy(SellerCode seller, LocalDate day) {
        return policyOfDay.of(seller, day);
    }
}
