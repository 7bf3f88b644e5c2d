package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.money.Money;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** What holds for every price, every period, month ends and leap years included, and every day. */
class ProRataPropertiesTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Property
    void the_parts_into_which_a_period_is_cut_add_up_to_its_price(
            @ForAll("periods") ProRata period,
            @ForAll("prices") Money price,
            @ForAll("cuts") List<Integer> cuts) {
        List<LocalDate> days =
                Stream.concat(
                                Stream.of(period.from(), period.until()),
                                cuts.stream().map(cut -> dayWithin(period, cut)))
                        .sorted()
                        .toList();
        Money sum = Money.zero(EURO);
        for (int part = 1; part < days.size(); part++) {
            sum = sum.plus(period.between(price, days.get(part - 1), days.get(part)));
        }

        assertThat(sum).isEqualTo(price);
    }

    @Property
    void used_and_unused_add_up_to_the_price_on_any_day(
            @ForAll("periods") ProRata period,
            @ForAll("prices") Money price,
            @ForAll("days") LocalDate day) {
        assertThat(period.used(price, day).plus(period.unused(price, day))).isEqualTo(price);
        assertThat(period.usedDays(day) + period.unusedDays(day)).isEqualTo(period.days());
    }

    @Property
    void up_then_down_on_the_same_day_costs_nothing(
            @ForAll("periods") ProRata period,
            @ForAll("prices") Money one,
            @ForAll("prices") Money other,
            @ForAll("days") LocalDate day) {
        Money up = period.difference(one, other, day);
        Money down = period.difference(other, one, day);

        assertThat(up.plus(down)).isEqualTo(Money.zero(EURO));
    }

    @Property
    void no_day_has_a_negative_price(
            @ForAll("periods") ProRata period,
            @ForAll("prices") Money price,
            @ForAll("days") LocalDate day) {
        Money oneDay = period.between(price, day, day.plusDays(1));

        assertThat(oneDay.isNegative()).isFalse();
        assertThat(period.unused(price, day)).isBetween(Money.zero(EURO), price);
        assertThat(period.unused(price, day.plusDays(1)))
                .isLessThanOrEqualTo(period.unused(price, day));
    }

    @Property
    void a_share_is_within_half_a_cent_of_the_exact_one(
            @ForAll("periods") ProRata period,
            @ForAll("prices") Money price,
            @ForAll("days") LocalDate day) {
        long rounded = period.unused(price, day).minorUnits() * period.days();
        long exact = price.minorUnits() * period.unusedDays(day);

        assertThat(Math.abs(2 * (rounded - exact))).isLessThanOrEqualTo(period.days());
    }

    @Property
    void so_many_periods_cost_so_many_times_the_price_wherever_they_are_cut(
            @ForAll("days") LocalDate begin,
            @ForAll("lengths") BillingPeriod length,
            @ForAll("prices") Money price,
            @ForAll @IntRange(min = 1, max = 6) int periods) {
        int day = begin.getDayOfMonth();
        LocalDate end = begin;
        Money sum = Money.zero(EURO);
        for (int period = 0; period < periods; period++) {
            LocalDate next = ProRata.whole(length, end, day).until();
            sum = sum.plus(across(price, length, begin, end, next));
            end = next;
        }

        assertThat(sum).isEqualTo(across(price, length, begin, begin, end));
        assertThat(sum.minorUnits()).isEqualTo(price.minorUnits() * periods);
        assertThat(across(price, length, begin, end, end)).isEqualTo(Money.zero(EURO));
    }

    private static Money across(
            Money price, BillingPeriod length, LocalDate begin, LocalDate from, LocalDate until) {
        ProRata.Days days = new ProRata.Days(from, until);
        return ProRata.across(price, length, begin, begin.getDayOfMonth(), days);
    }

    @Provide
    Arbitrary<BillingPeriod> lengths() {
        return Arbitraries.of(1, 3, 6, 12, 24, 36).map(BillingPeriod::new);
    }

    @Provide
    Arbitrary<ProRata> periods() {
        Arbitrary<Integer> billingDays = Arbitraries.integers().between(1, 31);
        return Combinators.combine(days(), lengths(), billingDays)
                .as((from, length, day) -> new ProRata(from, length.endOf(from, day)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 5 * 366).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.longs().between(0, 100_000_00).map(minor -> new Money(minor, EURO));
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 5_000).list().ofMaxSize(12);
    }

    private static LocalDate dayWithin(ProRata period, int cut) {
        long days = ChronoUnit.DAYS.between(period.from(), period.until());
        return period.from().plusDays(cut % (days + 1));
    }
}
