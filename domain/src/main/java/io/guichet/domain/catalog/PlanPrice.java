package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.time.LocalDate;

/**
 * What one unit of a plan costs for one whole period, from a day on. {@code validUntil} is the
 * first day on which it no longer holds, {@link LocalDate#MAX} while it is open.
 */
public record PlanPrice(
        PlanCode plan,
        BillingPeriod period,
        Money amount,
        TaxBasis basis,
        LocalDate validFrom,
        LocalDate validUntil) {

    public PlanPrice {
        requireNonNull(plan, "plan");
        requireNonNull(period, "period");
        requireNonNull(amount, "amount");
        requireNonNull(basis, "basis");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validUntil, "validUntil");
        if (amount.isNegative()) {
            throw new IllegalArgumentException("price of " + plan + " is negative: " + amount);
        }
        if (!validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException("price of " + plan + " ends before it begins");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validUntil);
    }

    public boolean costsOtherThan(PlanPrice other) {
        return !amount.equals(other.amount) || basis != other.basis;
    }
}
