package io.guichet.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class BillingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "P1M, 2026-03-01, 2026-04-01",
        "P1M, 2026-01-31, 2026-02-28",
        "P1M, 2028-01-31, 2028-02-29",
        "P1M, 2026-03-31, 2026-04-30",
        "P1M, 2026-12-31, 2027-01-31",
        "P3M, 2026-11-30, 2027-02-28",
        "P6M, 2026-08-31, 2027-02-28",
        "P1Y, 2028-02-29, 2029-02-28",
        "P2Y, 2026-03-01, 2028-03-01",
        "P3Y, 2025-02-28, 2028-02-28",
        "P0D, 2026-03-01, 2026-03-01"
    })
    void a_period_ends_on_the_first_day_it_does_not_cover(
            String period, LocalDate from, LocalDate end) {
        assertThat(BillingPeriod.parse(period).endOf(from)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P3M", "P6M", "P1Y", "P2Y", "P3Y", "P0D"})
    void a_period_is_written_as_it_is_read(String text) {
        assertThat(BillingPeriod.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P2M", "P12M", "P4Y", "1M", "p1m", "P1D", "P", "P-1M"})
    void any_other_period_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BillingPeriod.parse(text))
                .withMessage("invalid-period");
    }

    @Test
    void only_nothing_is_a_one_off() {
        assertThat(BillingPeriod.ONE_OFF.isOneOff()).isTrue();
        assertThat(BillingPeriod.MONTH.isOneOff()).isFalse();
        assertThat(BillingPeriod.YEAR.months()).isEqualTo(12);
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingPeriod(2));
    }
}
