package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class BillingDayTest {

    @Test
    void it_is_the_first_one_that_is_not_before_a_day() {
        assertThat(first(1, "2026-04-01")).isEqualTo("2026-04-01");
        assertThat(first(1, "2026-04-02")).isEqualTo("2026-05-01");
        assertThat(first(15, "2026-12-20")).isEqualTo("2027-01-15");
    }

    @Test
    void in_a_shorter_month_it_is_the_last_day() {
        assertThat(first(31, "2026-02-10")).isEqualTo("2026-02-28");
        assertThat(first(31, "2028-02-29")).isEqualTo("2028-02-29");
        assertThat(first(30, "2026-01-31")).isEqualTo("2026-02-28");
    }

    @Test
    void no_month_has_other_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingDay(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingDay(32));
    }

    private static String first(int day, String from) {
        return new BillingDay(day).firstFrom(LocalDate.parse(from)).toString();
    }
}
