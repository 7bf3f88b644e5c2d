package io.guichet.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class WithdrawalPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-16",
        "2026-02-28, 2026-03-16",
        "2026-03-01, 2026-03-16",
        "2026-12-11, 2026-12-28",
        "2026-03-23, 2026-04-07",
        "2026-04-30, 2026-05-15",
        "2026-05-11, 2026-05-26",
        "2026-04-24, 2026-05-11",
        "2026-06-30, 2026-07-15"
    })
    void whoever_has_his_last_day_on_a_holiday_has_the_next_working_day(
            LocalDate ordered, LocalDate last) {
        assertThat(new WithdrawalPeriod(ordered, 14).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2038, 2038-04-25",
        "1818, 1818-03-22",
        "2049, 2049-04-18"
    })
    void easter_is_where_the_church_has_it(int year, LocalDate easter) {
        assertThat(WithdrawalPeriod.easter(year)).isEqualTo(easter);
    }
}
