package io.guichet.domain.debit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Set;

/**
 * The days on which banks settle euros (T2, formerly TARGET): Monday to Friday but for New Year's
 * Day, Good Friday, Easter Monday, 1 May, 25 and 26 December.
 */
public final class BankDays {

    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Settlement days. */
    private static final int RETURNS = 5;

    private BankDays() {}

    /** The day itself if banks settle on it, otherwise the next one on which they do. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isOpen(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The first day for which a bank takes what it is handed on a day: the settlement day after.
     */
    public static LocalDate earliestFor(LocalDate handedOn) {
        return onOrAfter(onOrAfter(handedOn).plusDays(1));
    }

    /** The first day on which can be collected what is announced so many days ahead. */
    public static LocalDate announcedOn(LocalDate day, int notice) {
        LocalDate noticed = onOrAfter(day.plusDays(notice));
        LocalDate earliest = earliestFor(day);
        return noticed.isBefore(earliest) ? earliest : noticed;
    }

    /**
     * For which is collected what is announced on a day, so many days ahead, and falls due on
     * another: then, but at the earliest if something that is paid with it begins by then, so that
     * it is paid before, and what comes back known. {@code begins} are those of all that stands on
     * the invoice.
     */
    public static LocalDate collectedOn(
            LocalDate announcedOn, int notice, LocalDate dueOn, Collection<LocalDate> begins) {
        LocalDate earliest = announcedOn(announcedOn, notice);
        LocalDate due = onOrAfter(dueOn);
        boolean isTooLate =
                begins.stream().anyMatch(day -> day.isAfter(earliest) && !day.isAfter(due));
        return due.isBefore(earliest) || isTooLate ? earliest : due;
    }

    /**
     * The last day on which the customer's bank may send back what was collected on a day: five
     * settlement days later (EPC, SEPA Direct Debit Core rulebook, returns). Whoever heard nothing
     * by then has the money, or the bank never had the file.
     */
    public static LocalDate answeredBy(LocalDate collectedOn) {
        LocalDate day = onOrAfter(collectedOn);
        for (int after = 0; after < RETURNS; after++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** The last day of which the answer to what was collected is known before another day. */
    public static LocalDate answeredBefore(LocalDate day) {
        LocalDate collected = day.minusDays(RETURNS + 1);
        while (!answeredBy(collected).isBefore(day)) {
            collected = collected.minusDays(1);
        }
        return collected;
    }

    static boolean isOpen(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    /** Of the Gregorian calendar (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
