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

    /**
     * A price that some invoices of a service bear, counted by the days they begin on: the next of
     * them is for the days from {@code from} to {@code until}, and no more follow than did before.
     */
    public PlanPrice afterInvoice(LocalDate from, int billingDay, LocalDate until) {
        int left = 0;
        for (LocalDate day = from; day.isBefore(validUntil); day = period.endOf(day, billingDay)) {
            left++;
        }
        LocalDate end = until.plusMonths((long) period.months() * (left - 1));
        return left == 0 ? this : new PlanPrice(plan, period, amount, basis, validFrom, end);
    }

    public boolean costsOtherThan(PlanPrice other) {
        return !amount.equals(other.amount) || basis != other.basis;
    }
}
