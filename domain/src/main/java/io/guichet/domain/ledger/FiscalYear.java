package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
     * The one that a day is in. It is shorter or longer than a year where another month became the
     * last one meanwhile.
     *
     * @param isLast whether a fiscal year ends with a month; there must be such a month before and
     *     after every day
     */
    public static FiscalYear around(LocalDate day, Predicate<YearMonth> isLast) {
        YearMonth month = YearMonth.from(day);
        YearMonth last =
                Stream.iterate(month, next -> next.plusMonths(1))
                        .filter(isLast)
                        .findFirst()
                        .orElseThrow();
        YearMonth before =
                Stream.iterate(month.minusMonths(1), next -> next.minusMonths(1))
                        .filter(isLast)
                        .findFirst()
                        .orElseThrow();
        return new FiscalYear(before.plusMonths(1).atDay(1), last.plusMonths(1).atDay(1));
    }

    /** Those that end in a calendar year, the earliest first: mostly one, maybe none or more. */
    public static List<FiscalYear> endingIn(int year, Predicate<YearMonth> isLast) {
        return Arrays.stream(Month.values())
                .map(month -> YearMonth.of(year, month))
                .filter(isLast)
                .map(month -> around(month.atEndOfMonth(), isLast))
                .toList();
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
