package io.guichet.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ClosingProgressTest {

    @Test
    void days_come_first_then_the_month_then_the_year() {
        assertThat(closed("2026-12-30", 4))
                .containsExactly(
                        "DAY 2026-12-30", "DAY 2026-12-31", "MONTH 2026-12-01", "YEAR 2026-01-01");
    }

    @Test
    void after_a_year_the_next_one_begins_with_its_first_day() {
        assertThat(closed("2026-12-31", 4))
                .containsExactly(
                        "DAY 2026-12-31", "MONTH 2026-12-01", "YEAR 2026-01-01", "DAY 2027-01-01");
    }

    @Test
    void a_leap_year_has_366_days_12_months_and_leaves_no_gap() {
        List<String> all = closed("2028-01-01", 379);

        assertThat(all).filteredOn(period -> period.startsWith("DAY")).hasSize(366);
        assertThat(all).filteredOn(period -> period.startsWith("MONTH")).hasSize(12);
        assertThat(all).contains("DAY 2028-02-29").endsWith("YEAR 2028-01-01");
    }

    @Test
    void a_fiscal_year_is_closed_behind_its_last_month_however_long_it_is() {
        FiscalYear long18 = year("2025-01-01", "2026-07-01");
        ClosingProgress june = progress("2026-06-30", "2026-06-01", long18);

        assertThat(closed(june, long18, 3))
                .containsExactly("DAY 2026-06-30", "MONTH 2026-06-01", "YEAR 2025-01-01");
    }

    @Test
    void whoever_follows_the_closings_takes_the_length_of_a_year_from_its_closing() {
        ClosingProgress over = new ClosingProgress(day("2026-07-01"), day("2026-07-01"), none());

        assertThat(over.isFollowedBy(Period.year(year("2025-07-01", "2026-07-01")))).isTrue();
        assertThat(over.isFollowedBy(Period.year(year("2026-01-01", "2026-07-01")))).isTrue();
        assertThat(over.isFollowedBy(Period.year(year("2026-01-01", "2026-06-01")))).isFalse();
        assertThat(over.isFollowedBy(Period.day(day("2026-07-01")))).isTrue();
        ClosingProgress after = over.after(Period.year(year("2025-07-01", "2026-07-01")));
        assertThat(after.isClosed(PeriodKind.YEAR, day("2025-07-01"))).isTrue();
        assertThat(after.isFollowedBy(Period.year(year("2026-07-01", "2027-07-01")))).isFalse();
    }

    @Test
    void what_is_not_next_cannot_be_closed() {
        ClosingProgress progress = ClosingProgress.from(LocalDate.parse("2026-03-30"));
        Period march = Period.month(LocalDate.parse("2026-03-30"));

        assertThatIllegalArgumentException().isThrownBy(() -> progress.after(march));
    }

    @Test
    void what_was_closed_is_known() {
        ClosingProgress progress = ClosingProgress.from(LocalDate.parse("2026-03-30"));
        Period first = progress.next(year("2026-01-01", "2027-01-01"));

        assertThat(progress.isClosed(first.kind(), first.from())).isFalse();
        assertThat(progress.after(first).isClosed(first.kind(), first.from())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-01, 2026-03-02, 2026-03-01, false",
        "DAY, 2026-03-01, 2026-03-02, 2026-03-02, true",
        "MONTH, 2026-02-01, 2026-03-01, 2026-02-28, false",
        "MONTH, 2026-02-01, 2026-03-01, 2026-03-01, true",
        "YEAR, 2025-07-01, 2026-07-01, 2026-06-30, false",
        "YEAR, 2025-07-01, 2026-07-01, 2026-07-01, true"
    })
    void a_period_is_over_on_the_day_after_its_last(
            PeriodKind kind, LocalDate from, LocalDate until, LocalDate today, boolean over) {
        assertThat(new Period(kind, from, until).isOver(today)).isEqualTo(over);
    }

    @Test
    void a_month_begins_with_its_first_day() {
        SellerCode seller = new SellerCode("demo-fr");
        assertThatThrownBy(() -> new ClosingId(seller, PeriodKind.MONTH, day("2026-03-02")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("not-first-day-of-period");
        assertThatThrownBy(() -> new Period(PeriodKind.MONTH, day("2026-03-02"), day("2026-04-02")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("not-first-day-of-period");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Period(PeriodKind.MONTH, day("2026-03-01"), day("2026-05-01")));
    }

    /** Of calendar years. */
    private static List<String> closed(String firstDay, int times) {
        LocalDate first = LocalDate.parse(firstDay);
        FiscalYear year = year(first.getYear() + "-01-01", first.getYear() + 1 + "-01-01");
        return closed(
                new ClosingProgress(first, first.withDayOfMonth(1), Optional.of(year.from())),
                year,
                times);
    }

    private static List<String> closed(ClosingProgress begun, FiscalYear first, int times) {
        ClosingProgress progress = begun;
        FiscalYear year = first;
        List<String> closed = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Period next = progress.next(year);
            closed.add(next.toString());
            progress = progress.after(next);
            if (next.kind() == PeriodKind.YEAR) {
                year = new FiscalYear(year.until(), year.until().plusYears(1));
            }
        }
        return closed;
    }

    private static ClosingProgress progress(String day, String month, FiscalYear year) {
        return new ClosingProgress(day(day), day(month), Optional.of(year.from()));
    }

    private static FiscalYear year(String from, String until) {
        return new FiscalYear(day(from), day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Optional<LocalDate> none() {
        return Optional.empty();
    }
}
