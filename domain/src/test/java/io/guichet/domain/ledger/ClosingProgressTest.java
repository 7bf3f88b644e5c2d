package io.guichet.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    void what_is_not_next_cannot_be_closed() {
        ClosingProgress progress = ClosingProgress.from(LocalDate.parse("2026-03-30"));
        Period march = PeriodKind.MONTH.of(LocalDate.parse("2026-03-30"));

        assertThatIllegalArgumentException().isThrownBy(() -> progress.after(march));
    }

    @Test
    void what_was_closed_is_known() {
        ClosingProgress progress = ClosingProgress.from(LocalDate.parse("2026-03-30"));
        Period first = progress.next();

        assertThat(progress.isClosed(first)).isFalse();
        assertThat(progress.after(first).isClosed(first)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-01, 2026-03-01, false",
        "DAY, 2026-03-01, 2026-03-02, true",
        "MONTH, 2026-02-01, 2026-02-28, false",
        "MONTH, 2026-02-01, 2026-03-01, true",
        "YEAR, 2026-01-01, 2026-12-31, false",
        "YEAR, 2026-01-01, 2027-01-01, true"
    })
    void a_period_is_over_on_the_day_after_its_last(
            PeriodKind kind, LocalDate from, LocalDate today, boolean over) {
        assertThat(new Period(kind, from).isOver(today)).isEqualTo(over);
    }

    @Test
    void a_month_begins_with_its_first_day() {
        assertThatThrownBy(() -> new Period(PeriodKind.MONTH, LocalDate.parse("2026-03-02")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("not-first-day-of-period");
    }

    private static List<String> closed(String firstDay, int times) {
        ClosingProgress progress = ClosingProgress.from(LocalDate.parse(firstDay));
        List<String> closed = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Period next = progress.next();
            closed.add(next.toString());
            progress = progress.after(next);
        }
        return closed;
    }
}
