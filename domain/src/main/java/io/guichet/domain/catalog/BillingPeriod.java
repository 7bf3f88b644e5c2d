package io.guichet.domain.catalog;

import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * How long one payment lasts, in months: 1, 3, 6, 12, 24 or 36; 0 is a one-off without a period.
 * Written {@code P1M}, {@code P3M}, {@code P6M}, {@code P1Y}, {@code P2Y}, {@code P3Y} and {@code
 * P0D}.
 */
public record BillingPeriod(int months) {

    /** Stands first, since every period below is checked against it. */
    private static final Set<Integer> ALLOWED = Set.of(0, 1, 3, 6, 12, 24, 36);

    public static final BillingPeriod ONE_OFF = new BillingPeriod(0);
    public static final BillingPeriod MONTH = new BillingPeriod(1);
    public static final BillingPeriod YEAR = new BillingPeriod(12);

    public BillingPeriod {
        if (!ALLOWED.contains(months)) {
            throw new IllegalArgumentException("no billing period of " + months + " months");
        }
    }

    /**
     * Reads a period such as {@code P1Y}.
     *
     * @throws InvalidValueException {@code invalid-period}
     */
    public static BillingPeriod parse(String text) {
        return ALLOWED.stream()
                .map(BillingPeriod::new)
                .filter(period -> period.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("invalid-period"));
    }

    public boolean isOneOff() {
        return months == 0;
    }

    /** The first day that is no longer covered: periods are half-open. */
    public LocalDate endOf(LocalDate from) {
        return from.plusMonths(months);
    }

    /**
     * The first day that is no longer covered, which falls on the billing day of its month or on
     * the last day of a shorter one: from 28 February with the day 31 a month ends on 31 March.
     */
    public LocalDate endOf(LocalDate from, int billingDay) {
        YearMonth month = YearMonth.from(from).plusMonths(months);
        return month.atDay(Math.min(billingDay, month.lengthOfMonth()));
    }

    @Override
    public String toString() {
        if (isOneOff()) {
            return "P0D";
        }
        return months % 12 == 0 ? "P" + months / 12 + "Y" : "P" + months + "M";
    }
}
