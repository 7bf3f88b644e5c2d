package io.guichet.domain.subscription;

import java.time.LocalDate;
import java.time.YearMonth;

/** A day of the month, 1 to 31; of a month that is shorter the last. */
public record BillingDay(int day) {

    public BillingDay {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("no day of a month: " + day);
        }
    }

    /** The first such day that is not before a day. */
    public LocalDate firstFrom(LocalDate from) {
        LocalDate inMonth = in(YearMonth.from(from));
        return inMonth.isBefore(from) ? in(YearMonth.from(from).plusMonths(1)) : inMonth;
    }

    /** This one for what ends on a day, if it is such a day; or else the day's own. */
    public BillingDay endingOn(LocalDate day) {
        return firstFrom(day).equals(day) ? this : new BillingDay(day.getDayOfMonth());
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
