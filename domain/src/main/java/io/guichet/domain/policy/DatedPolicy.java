package io.guichet.domain.policy;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A policy with the day from which it holds, until the next one of the same seller does. It never
 * changes; {@code setBy} is whoever set it.
 */
public record DatedPolicy(
        SellerCode seller,
        LocalDate effectiveFrom,
        BillingPolicy policy,
        String setBy,
        Instant setAt) {

    public DatedPolicy {
        requireNonNull(seller, "seller");
        requireNonNull(effectiveFrom, "effectiveFrom");
        requireNonNull(policy, "policy");
        requireNonNull(setBy, "setBy");
        requireNonNull(setAt, "setAt");
    }
}
