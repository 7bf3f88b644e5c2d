package io.guichet.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class FiscalYearTest {

    @Test
    void it_ends_with_its_month_and_begins_where_the_one_before_ended() {
        assertThat(FiscalYear.ending(2026, 12, 12))
                .isEqualTo(new FiscalYear(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        FiscalYear june = FiscalYear.ending(2026, 6, 6);
        assertThat(june.from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(june.lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void between_two_months_one_is_shorter_or_longer() {
        assertThat(FiscalYear.ending(2027, 6, 12).from()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(FiscalYear.ending(2027, 12, 6).from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(FiscalYear.ending(2028, 2, 2).lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
    }
}
