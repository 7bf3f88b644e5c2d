package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;

/**
 * The days {@code [from, until)} of a seller's books that are closed together: a calendar day or
 * month, or a fiscal year, which has as many months as it has.
 */
public record Period(PeriodKind kind, LocalDate from, LocalDate until) {

    public Period {
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!kind.mayBeginOn(from)) {
            throw new InvalidValueException("not-first-day-of-period");
        }
        boolean isWhole =
                switch (kind) {
                    case DAY -> until.equals(from.plusDays(1));
                    case MONTH -> until.equals(from.plusMonths(1));
                    case YEAR -> until.isAfter(from) && until.getDayOfMonth() == 1;
                };
        if (!isWhole) {
            throw new IllegalArgumentException("no " + kind + " from " + from + " to " + until);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(PeriodKind.DAY, day, day.plusDays(1));
    }

    /** The month that a day is in. */
    public static Period month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new Period(PeriodKind.MONTH, first, first.plusMonths(1));
    }

    public static Period year(FiscalYear year) {
        return new Period(PeriodKind.YEAR, year.from(), year.until());
    }

    /** Whether its last day has passed. */
    public boolean isOver(LocalDate today) {
        return !until.isAfter(today);
    }

    @Override
    public String toString() {
        return kind + " " + from;
    }
}
