package io.guichet.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.shared.InvalidValueException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

class PaymentTermTest {

    @ParameterizedTest
    @CsvSource({
        "30, false, 2026-01-31, 2026-03-02",
        "60, false, 2026-01-01, 2026-03-02",
        "0, false, 2026-01-01, 2026-01-01",
        "45, true, 2026-01-01, 2026-02-28",
        "45, true, 2026-01-20, 2026-03-31",
        "45, true, 2028-01-15, 2028-02-29",
        "0, true, 2026-12-01, 2026-12-31"
    })
    void days_from_issue_and_then_to_the_end_of_the_month(
            int days, boolean isEndOfMonth, LocalDate issuedOn, LocalDate dueOn) {
        assertThat(new PaymentTerm(days, isEndOfMonth).dueOn(issuedOn)).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({"61, false", "-1, false", "46, true", "-1, true"})
    void beyond_what_the_law_allows_nothing_is_agreed(int days, boolean isEndOfMonth) {
        assertThatThrownBy(() -> new PaymentTerm(days, isEndOfMonth))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("invalid-payment-term");
    }

    @Property
    void to_the_end_of_the_month_is_never_sooner_and_less_than_a_month_later(
            @ForAll @IntRange(max = 45) int days, @ForAll @IntRange(max = 4_000) int since) {
        LocalDate issuedOn = LocalDate.of(2020, 1, 1).plusDays(since);
        LocalDate plain = new PaymentTerm(days, false).dueOn(issuedOn);

        LocalDate end = new PaymentTerm(days, true).dueOn(issuedOn);

        assertThat(ChronoUnit.DAYS.between(plain, end)).isBetween(0L, 30L);
        assertThat(end.plusDays(1).getDayOfMonth()).isEqualTo(1);
    }
}
