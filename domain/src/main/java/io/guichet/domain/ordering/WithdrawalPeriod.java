package io.guichet.domain.ordering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days in which a consumer may withdraw: so many after the day of the order; if the last of
 * them is no working day, until the next that is one (C. conso. L221-19, regulation 1182/71).
 * Public holidays are the French ones, wherever the seller is.
 */
public record WithdrawalPeriod(LocalDate ordered, int days) {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(
                    MonthDay.of(Month.JANUARY, 1),
                    MonthDay.of(Month.MAY, 1),
                    MonthDay.of(Month.MAY, 8),
                    MonthDay.of(Month.JULY, 14),
                    MonthDay.of(Month.AUGUST, 15),
                    MonthDay.of(Month.NOVEMBER, 1),
                    MonthDay.of(Month.NOVEMBER, 11),
                    MonthDay.of(Month.DECEMBER, 25));

    /** Easter Monday, Ascension and Whit Monday, in days after Easter. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    /** The last day on which he may withdraw. */
    public LocalDate last() {
        LocalDate last = ordered.plusDays(days);
        while (!isWorking(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static boolean isWorking(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day))
                && AFTER_EASTER.stream().map(easter::plusDays).noneMatch(day::equals);
    }

    /** Easter Sunday of the Gregorian calendar, by Gauss in the form of Lichtenberg. */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int cycle = year % 19;
        int seed = (19 * cycle + moon) % 30;
        int correction = (seed + cycle / 11) / 29;
        int fullMoon = 21 + seed - correction;
        int sunday = 7 - (year + year / 4 + sun) % 7;
        int distance = 7 - (fullMoon - sunday) % 7;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(fullMoon + distance - 1L);
    }
}
