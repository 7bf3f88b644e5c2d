package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a customer used of a plan for one label in a month: what has been charged for already, and
 * all that is known.
 */
public record UsageTotal(
        YearMonth month, PlanCode plan, String label, BigDecimal before, BigDecimal all) {

    public UsageTotal {
        requireNonNull(month, "month");
        requireNonNull(plan, "plan");
        requireNonNull(label, "label");
        before = plain(before);
        all = plain(all);
    }

    /** What is still to be charged, so that reports that come late cost what they would have. */
    public BigDecimal toCharge(Metering metering) {
        return metering.charged(all).subtract(metering.charged(before));
    }

    /** What came since it was charged. */
    public BigDecimal added() {
        return all.subtract(before);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
