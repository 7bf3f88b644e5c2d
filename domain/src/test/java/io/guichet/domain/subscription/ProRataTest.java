package io.guichet.domain.subscription;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class ProRataTest {

    private final ProRata april = month("2026-04-01", "2026-05-01");

    @Test
    void the_unused_part_of_a_month_is_its_share_of_the_days() {
        assertThat(april.unused(euros("22.00"), day("2026-04-11"))).isEqualTo(euros("14.67"));
        assertThat(april.used(euros("22.00"), day("2026-04-11"))).isEqualTo(euros("7.33"));
    }

    @Test
    void the_unused_part_of_a_year_is_its_share_of_the_days() {
        ProRata year = month("2026-01-01", "2027-01-01");

        // EUR 60.00 a year, changed on 1 April: 275 days of 365.
        assertThat(year.unusedDays(day("2026-04-01"))).isEqualTo(275);
        assertThat(year.unused(euros("60.00"), day("2026-04-01"))).isEqualTo(euros("45.21"));
    }

    @Test
    void a_leap_day_counts() {
        ProRata leap = month("2028-01-01", "2029-01-01");

        assertThat(leap.days()).isEqualTo(366);
        assertThat(month("2028-02-01", "2028-03-01").unused(euros("29.00"), day("2028-02-29")))
                .isEqualTo(euros("1.00"));
        assertThat(month("2027-02-28", "2027-03-31").days()).isEqualTo(31);
    }

    @Test
    void dearer_costs_the_difference_of_the_days_left() {
        // Ten of thirty days left: 55.00 a month instead of 22.00.
        assertThat(april.difference(euros("22.00"), euros("55.00"), day("2026-04-21")))
                .isEqualTo(euros("11.00"));
        // 18.33 less 7.33 the other way.
        assertThat(april.difference(euros("55.00"), euros("22.00"), day("2026-04-21")))
                .isEqualTo(euros("-11.00"));
    }

    @Test
    void aligning_costs_the_days_to_the_aligned_date() {
        // Paid until 12 May, aligned to the 1st: 20 days of the month to 12 June.
        ProRata next = month("2026-05-12", "2026-06-12");

        assertThat(next.share(euros("6.00"), 20)).isEqualTo(euros("3.87"));
    }

    @Test
    void half_a_cent_is_rounded_up_once() {
        assertThat(month("2026-04-01", "2026-04-03").unused(euros("0.05"), day("2026-04-02")))
                .isEqualTo(euros("0.03"));
        assertThat(month("2026-04-01", "2026-04-03").used(euros("0.05"), day("2026-04-02")))
                .isEqualTo(euros("0.02"));
    }

    @Test
    void the_night_summer_time_begins_is_a_day_like_others() {
        ProRata march = month("2026-03-01", "2026-04-01");

        assertThat(march.unused(euros("31.00"), day("2026-03-29"))).isEqualTo(euros("3.00"));
        assertThat(march.unused(euros("31.00"), day("2026-03-30"))).isEqualTo(euros("2.00"));
    }

    @Test
    void before_it_begins_all_is_unused_and_after_it_ended_nothing() {
        assertThat(april.unused(euros("22.00"), day("2026-01-01"))).isEqualTo(euros("22.00"));
        assertThat(april.unused(euros("22.00"), day("2026-05-01"))).isEqualTo(euros("0.00"));
        assertThat(april.unused(euros("22.00"), day("2027-01-01"))).isEqualTo(euros("0.00"));
    }

    @Test
    void a_period_has_a_day_and_shares_go_forward() {
        assertThatIllegalArgumentException().isThrownBy(() -> month("2026-04-01", "2026-04-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> april.share(euros("1.00"), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> april.between(euros("1.00"), day("2026-04-03"), day("2026-04-02")));
    }

    private static ProRata month(String from, String until) {
        return new ProRata(day(from), day(until));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
