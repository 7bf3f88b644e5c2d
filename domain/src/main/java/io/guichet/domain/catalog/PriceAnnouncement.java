package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Services that were sold at an earlier price of a plan and period cost what the price list says
 * for {@code from}, at their first renewal on that day or later; or {@code unsold} where the list
 * says nothing then, since the plan is sold no longer.
 */
public record PriceAnnouncement(
        PlanCode plan,
        BillingPeriod period,
        LocalDate from,
        Optional<PlanPrice> unsold,
        Instant announcedAt,
        String by) {

    public PriceAnnouncement {
        requireNonNull(plan, "plan");
        requireNonNull(period, "period");
        requireNonNull(from, "from");
        requireNonNull(unsold, "unsold");
        requireNonNull(announcedAt, "announcedAt");
        requireNonNull(by, "by");
    }

    /** Of a price of the list. */
    public PriceAnnouncement(
            PlanCode plan, BillingPeriod period, LocalDate from, Instant announcedAt, String by) {
        this(plan, period, from, Optional.empty(), announcedAt, by);
    }

    /** Of this price from its first day on, which is on the list or, if not {@code sold}, not. */
    public static PriceAnnouncement of(PlanPrice price, boolean sold, Instant at, String by) {
        return new PriceAnnouncement(
                price.plan(),
                price.period(),
                price.validFrom(),
                Optional.of(price).filter(unsold -> !sold),
                at,
                by);
    }

    /** Whether both are of the same plan and period from the same day on. */
    public boolean isAsOf(PriceAnnouncement other) {
        return plan.equals(other.plan) && period.equals(other.period) && from.equals(other.from);
    }

    /** Whether it is of the same period from the same day on, and at a price of its own. */
    public boolean isOtherThan(PlanPrice price) {
        return period.equals(price.period())
                && from.equals(price.validFrom())
                && unsold.filter(told -> !told.equals(price)).isPresent();
    }
}
