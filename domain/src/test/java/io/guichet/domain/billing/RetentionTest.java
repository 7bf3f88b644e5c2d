package io.guichet.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "12, 2036-12-31, 2026-01-01",
        "12, 2037-01-01, 2027-01-01",
        "6, 2036-06-30, 2025-07-01",
        "6, 2036-07-01, 2026-07-01",
        "6, 2036-12-31, 2026-07-01",
        "6, 2037-01-01, 2026-07-01",
        "2, 2036-02-29, 2025-03-01",
        "2, 2036-03-01, 2026-03-01",
        "11, 2036-11-30, 2025-12-01",
        "11, 2036-12-01, 2026-12-01"
    })
    void ten_years_are_counted_from_the_end_of_the_fiscal_year(
            int lastMonth, LocalDate today, LocalDate kept) {
        assertThat(Retention.firstDayKept(today, lastMonth)).isEqualTo(kept);
    }
}
