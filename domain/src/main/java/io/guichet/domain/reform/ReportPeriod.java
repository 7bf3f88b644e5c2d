package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.policy.VatRegime;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days of one report, both included: ten days, a month or two by the seller's VAT regime. */
public record ReportPeriod(LocalDate first, LocalDate last) {

    private static final int TEN_DAYS = 10;
    private static final int LAST_TEN_FROM = 21;

    public ReportPeriod {
        requireNonNull(first, "first");
        if (!last.isAfter(first)) {
            throw new IllegalArgumentException("no period from " + first + " to " + last);
        }
    }

    /** The one that a day is in. */
    public static ReportPeriod of(VatRegime regime, TransmissionKind kind, LocalDate day) {
        return switch (regime) {
            case MONTHLY -> kind == TransmissionKind.SALES ? tenDays(day) : months(day, 1);
            case QUARTERLY, SIMPLIFIED -> months(day, 1);
            case FRANCHISE -> months(day, 2);
            case NONE -> throw new IllegalArgumentException("nothing is reported");
        };
    }

    /** Whether it is over on a day. */
    public boolean isOver(LocalDate today) {
        return last.isBefore(today);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static ReportPeriod tenDays(LocalDate day) {
        int from = Math.min((day.getDayOfMonth() - 1) / TEN_DAYS * TEN_DAYS + 1, LAST_TEN_FROM);
        LocalDate first = day.withDayOfMonth(from);
        return new ReportPeriod(
                first,
                from == LAST_TEN_FROM
                        ? YearMonth.from(day).atEndOfMonth()
                        : first.plusDays(TEN_DAYS - 1));
    }

    /** Of a year cut into as many months each. */
    private static ReportPeriod months(LocalDate day, int count) {
        int month = (day.getMonthValue() - 1) / count * count + 1;
        LocalDate first = LocalDate.of(day.getYear(), month, 1);
        return new ReportPeriod(first, first.plusMonths(count).minusDays(1));
    }
}
