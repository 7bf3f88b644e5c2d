package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Services that were sold at an earlier price of a plan and period cost what the price list says
 * for {@code from}, at their first renewal on that day or later.
 */
public record PriceAnnouncement(
        PlanCode plan, BillingPeriod period, LocalDate from, Instant announcedAt, String by) {

    public PriceAnnouncement {
        requireNonNull(plan, "plan");
        requireNonNull(period, "period");
        requireNonNull(from, "from");
        requireNonNull(announcedAt, "announcedAt");
        requireNonNull(by, "by");
    }
}
