package io.guichet.domain.ledger;

import java.time.LocalDate;

/** The periods in which the books are closed (BOI-TVA-DECLA-30-10-30): calendar ones. */
public enum PeriodKind {
    DAY,
    MONTH,
    YEAR;

    /** The period of this kind that a day is in. */
    public Period of(LocalDate day) {
        return new Period(this, startOf(day));
    }

    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate endOf(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }
}
