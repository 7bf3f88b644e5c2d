package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How far a seller's books are closed: the first day, month and year that are not, each by its
 * first day. Periods are closed without gaps, and a larger one as soon as everything in it is.
 */
public record ClosingProgress(LocalDate day, LocalDate month, LocalDate year) {

    public ClosingProgress {
        requireNonNull(day, "day");
        requireNonNull(month, "month");
        requireNonNull(year, "year");
    }

    /** Of books whose first entry or document is of this day. */
    public static ClosingProgress from(LocalDate firstDay) {
        return new ClosingProgress(
                firstDay, PeriodKind.MONTH.startOf(firstDay), PeriodKind.YEAR.startOf(firstDay));
    }

    /** The only period that may be closed now, once it is over. */
    public Period next() {
        Period nextYear = new Period(PeriodKind.YEAR, year);
        Period nextMonth = new Period(PeriodKind.MONTH, month);
        if (nextYear.isOver(month)) {
            return nextYear;
        }
        return nextMonth.isOver(day) ? nextMonth : new Period(PeriodKind.DAY, day);
    }

    public boolean isClosed(Period period) {
        return period.from().isBefore(firstOpen(period.kind()));
    }

    public ClosingProgress after(Period closed) {
        if (!closed.equals(next())) {
            throw new IllegalArgumentException(closed + " is not next, but " + next());
        }
        return switch (closed.kind()) {
            case DAY -> new ClosingProgress(closed.until(), month, year);
            case MONTH -> new ClosingProgress(day, closed.until(), year);
            case YEAR -> new ClosingProgress(day, month, closed.until());
        };
    }

    private LocalDate firstOpen(PeriodKind kind) {
        return switch (kind) {
            case DAY -> day;
            case MONTH -> month;
            case YEAR -> year;
        };
    }
}
