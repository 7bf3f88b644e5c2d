package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a seller's books are closed: the first day, month and fiscal year that are not, each by
 * its first day. Periods are closed without gaps, and a larger one as soon as everything in it is.
 * {@code year} is empty where no fiscal year is known yet.
 */
public record ClosingProgress(LocalDate day, LocalDate month, Optional<LocalDate> year) {

    public ClosingProgress {
        requireNonNull(day, "day");
        requireNonNull(month, "month");
        requireNonNull(year, "year");
    }

    /** Of books whose first entry or document is of this day. */
    public static ClosingProgress from(LocalDate firstDay) {
        return new ClosingProgress(firstDay, firstDay.withDayOfMonth(1), Optional.empty());
    }

    /** The only period that may be closed now, once it is over, where this fiscal year is open. */
    public Period next(FiscalYear open) {
        Period nextYear = Period.year(open);
        Period nextMonth = Period.month(month);
        if (nextYear.isOver(month)) {
            return nextYear;
        }
        return nextMonth.isOver(day) ? nextMonth : Period.day(day);
    }

    /**
     * Whether the next one can have been this. How long a fiscal year was nobody knows but its
     * closing, which comes right behind that of its last month.
     */
    public boolean isFollowedBy(Period closed) {
        boolean isMonthOver = Period.month(month).isOver(day);
        return switch (closed.kind()) {
            case DAY -> !isMonthOver && closed.from().equals(day);
            case MONTH -> isMonthOver && closed.from().equals(month);
            case YEAR ->
                    closed.until().equals(month) && year.map(closed.from()::equals).orElse(true);
        };
    }

    public boolean isClosed(PeriodKind kind, LocalDate from) {
        return switch (kind) {
            case DAY -> from.isBefore(day);
            case MONTH -> from.isBefore(month);
            case YEAR -> year.filter(from::isBefore).isPresent();
        };
    }

    public ClosingProgress after(Period closed) {
        if (!isFollowedBy(closed)) {
            throw new IllegalArgumentException(closed + " does not follow on " + this);
        }
        return switch (closed.kind()) {
            case DAY -> new ClosingProgress(closed.until(), month, year);
            case MONTH -> new ClosingProgress(day, closed.until(), year);
            case YEAR -> new ClosingProgress(day, month, Optional.of(closed.until()));
        };
    }
}
