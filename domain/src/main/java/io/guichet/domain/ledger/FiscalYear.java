package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The days {@code [from, until)} of one file of accounting entries (LPF art. A47 A-1: one for each
 * fiscal year).
 */
public record FiscalYear(LocalDate from, LocalDate until) {

    public FiscalYear {
        requireNonNull(from, "from");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("no day between " + from + " and " + until);
        }
    }

    /**
     * The one that ends with a month (1 to 12) of a year, after the one that ended with a month of
     * the year before: where these differ it is shorter or longer than a year.
     */
    public static FiscalYear ending(int year, int month, int monthBefore) {
        return new FiscalYear(after(year - 1, monthBefore), after(year, month));
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    private static LocalDate after(int year, int month) {
        return LocalDate.of(year, month, 1).plusMonths(1);
    }
}
