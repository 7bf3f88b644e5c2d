package io.guichet.domain.tax;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.VatRate;

/** What is charged, by which rule, and what the buyer counted as. */
public record VatDecision(VatRate rate, VatRule rule, BuyerStanding standing) {

    public VatDecision {
        requireNonNull(rate, "rate");
        requireNonNull(rule, "rule");
        requireNonNull(standing, "standing");
    }
}
