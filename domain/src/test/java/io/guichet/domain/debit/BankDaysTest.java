package io.guichet.domain.debit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class BankDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 2026-03-16",
        "2026-03-14, 2026-03-16",
        "2026-03-15, 2026-03-16",
        "2026-04-03, 2026-04-07",
        "2026-05-01, 2026-05-04",
        "2026-12-25, 2026-12-28",
        "2027-01-01, 2027-01-04"
    })
    void on_weekends_and_holidays_of_t2_the_next_day_is_taken(LocalDate day, LocalDate open) {
        assertThat(BankDays.onOrAfter(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 2026-03-17",
        "2026-03-13, 2026-03-16",
        "2026-03-14, 2026-03-17",
        "2026-04-02, 2026-04-07",
        "2026-04-03, 2026-04-08"
    })
    void a_bank_wants_a_file_the_settlement_day_before(LocalDate handedOn, LocalDate earliest) {
        assertThat(BankDays.earliestFor(handedOn)).isEqualTo(earliest);
        assertThat(BankDays.announcedOn(handedOn, 1)).isEqualTo(earliest);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 2026-03-23",
        "2026-03-20, 2026-03-27",
        "2026-04-01, 2026-04-10",
        "2026-12-22, 2026-12-30"
    })
    void a_bank_sends_back_within_five_settlement_days(LocalDate collected, LocalDate answered) {
        assertThat(BankDays.answeredBy(collected)).isEqualTo(answered);
        assertThat(BankDays.answeredBefore(answered)).isBefore(collected);
        assertThat(BankDays.answeredBefore(answered.plusDays(1))).isEqualTo(collected);
    }
}
