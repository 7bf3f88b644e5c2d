package io.guichet.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

class FiscalYearTest {

    @Test
    void it_ends_with_its_month_and_begins_where_the_one_before_ended() {
        assertThat(FiscalYear.endingIn(2026, always(12)))
                .containsExactly(year("2026-01-01", "2026-12-31"));
        assertThat(FiscalYear.endingIn(2026, always(6)))
                .containsExactly(year("2025-07-01", "2026-06-30"));
        assertThat(FiscalYear.endingIn(2028, always(2)))
                .containsExactly(year("2027-03-01", "2028-02-29"));
    }

    @Test
    void every_day_is_in_the_one_that_is_around_it() {
        FiscalYear june = year("2025-07-01", "2026-06-30");

        assertThat(FiscalYear.around(june.from(), always(6))).isEqualTo(june);
        assertThat(FiscalYear.around(june.lastDay(), always(6))).isEqualTo(june);
        assertThat(FiscalYear.around(june.until(), always(6)).from()).isEqualTo(june.until());
    }

    @Test
    void another_month_before_its_end_makes_it_shorter() {
        Predicate<YearMonth> isLast = changing(12, YearMonth.of(2026, 4), 6);

        assertThat(FiscalYear.endingIn(2026, isLast))
                .containsExactly(year("2026-01-01", "2026-06-30"));
        assertThat(FiscalYear.endingIn(2027, isLast))
                .containsExactly(year("2026-07-01", "2027-06-30"));
    }

    @Test
    void a_month_that_is_over_ends_none_any_more() {
        Predicate<YearMonth> isLast = changing(12, YearMonth.of(2026, 10), 6);

        assertThat(FiscalYear.endingIn(2026, isLast)).isEmpty();
        assertThat(FiscalYear.endingIn(2027, isLast))
                .containsExactly(year("2026-01-01", "2027-06-30"));
    }

    @Test
    void one_that_is_over_stays_and_a_short_one_ends_in_the_same_calendar_year() {
        Predicate<YearMonth> isLast = changing(6, YearMonth.of(2026, 9), 12);

        assertThat(FiscalYear.endingIn(2026, isLast))
                .containsExactly(
                        year("2025-07-01", "2026-06-30"), year("2026-07-01", "2026-12-31"));
    }

    @Test
    void whatever_changes_each_begins_where_the_one_before_ended() {
        Predicate<YearMonth> isLast =
                month ->
                        month.getMonthValue()
                                == (month.getYear() * 7 + month.getMonthValue() / 4) % 12 + 1;
        List<FiscalYear> years =
                Stream.iterate(2000, year -> year + 1)
                        .limit(100)
                        .flatMap(year -> FiscalYear.endingIn(year, isLast).stream())
                        .toList();

        assertThat(years).hasSizeGreaterThan(20);
        for (int next = 1; next < years.size(); next++) {
            assertThat(years.get(next).from()).isEqualTo(years.get(next - 1).until());
        }
    }

    private static Predicate<YearMonth> always(int last) {
        return month -> month.getMonthValue() == last;
    }

    private static Predicate<YearMonth> changing(int before, YearMonth from, int after) {
        return month -> month.getMonthValue() == (month.isBefore(from) ? before : after);
    }

    private static FiscalYear year(String first, String last) {
        return new FiscalYear(LocalDate.parse(first), LocalDate.parse(last).plusDays(1));
    }
}
