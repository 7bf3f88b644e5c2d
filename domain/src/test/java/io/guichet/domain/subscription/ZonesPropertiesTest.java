package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What holds wherever a seller is, from eleven hours behind UTC to fourteen before it, in zones of
 * half and quarter hours, and whatever the clock does in spring and autumn, at midnight too.
 */
class ZonesPropertiesTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final long TEN_YEARS = Duration.ofDays(3_653).toSeconds();

    @Property
    void a_day_begins_once_and_what_is_before_it_is_the_day_before(
            @ForAll("sellers") Seller seller, @ForAll("instants") Instant at) {
        LocalDate day = seller.dayOf(at);
        Instant begin = day.atStartOfDay(seller.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(seller.zone()).toInstant();

        assertThat(at).isBetween(begin, end.minusNanos(1));
        assertThat(seller.dayOf(begin)).isEqualTo(day);
        assertThat(seller.dayOf(begin.minusNanos(1))).isEqualTo(day.minusDays(1));
        assertThat(Duration.between(begin, end))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    @Property
    void no_day_comes_back_or_is_left_out(
            @ForAll("sellers") Seller seller, @ForAll("instants") Instant at) {
        List<LocalDate> days = days(seller, at, 24 * 40);

        assertThat(days).isSorted();
        assertThat(new TreeSet<>(days)).hasSize((int) daysBetween(days) + 1);
    }

    @Property
    void a_day_costs_the_same_at_each_of_its_hours_and_all_of_them_the_price(
            @ForAll("sellers") Seller seller,
            @ForAll("instants") Instant at,
            @ForAll("prices") Money price) {
        LocalDate from = seller.dayOf(at);
        ProRata month = ProRata.whole(new BillingPeriod(1), from, from.getDayOfMonth());
        Instant begin = from.atStartOfDay(seller.zone()).toInstant();
        Instant end = month.until().atStartOfDay(seller.zone()).toInstant();
        int hours = (int) Duration.between(begin, end).toHours();
        Money sum = Money.zero(EURO);
        for (LocalDate day : new TreeSet<>(days(seller, begin, hours))) {
            sum = sum.plus(month.between(price, day, day.plusDays(1)));
        }

        assertThat(sum).isEqualTo(price);
        assertThat(month.unusedDays(seller.dayOf(end.minusNanos(1)))).isEqualTo(1);
        assertThat(month.unusedDays(seller.dayOf(end))).isZero();
    }

    @Property
    void two_sellers_are_at_most_a_day_apart_and_each_counts_his_own_days(
            @ForAll("sellers") Seller one,
            @ForAll("sellers") Seller other,
            @ForAll("instants") Instant at,
            @ForAll("prices") Money price) {
        LocalDate here = one.dayOf(at);
        LocalDate there = other.dayOf(at);
        ProRata month = ProRata.whole(new BillingPeriod(1), here.minusDays(10), 1);
        Money apart = month.unused(price, here).minus(month.unused(price, there));
        Money aDay = month.share(price, 1);

        assertThat(Math.abs(there.toEpochDay() - here.toEpochDay())).isLessThanOrEqualTo(2);
        assertThat(Math.abs(apart.minorUnits())).isLessThanOrEqualTo(2 * aDay.minorUnits() + 2);
    }

    @Provide
    Arbitrary<Seller> sellers() {
        Stream<String> offsets =
                IntStream.rangeClosed(-11, 14).mapToObj(hour -> "UTC%+03d:00".formatted(hour));
        Stream<String> zones =
                Stream.of(
                        "Pacific/Pago_Pago",
                        "America/St_Johns",
                        "America/Havana",
                        "America/New_York",
                        "Europe/Paris",
                        "Africa/Cairo",
                        "Asia/Beirut",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "Pacific/Chatham",
                        "Pacific/Auckland",
                        "Pacific/Kiritimati");
        return Arbitraries.of(Stream.concat(offsets, zones).toList())
                .map(ZonesPropertiesTest::seller);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, TEN_YEARS).map(FIRST::plusSeconds);
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.longs().between(0, 100_000_00).map(minor -> new Money(minor, EURO));
    }

    private static List<LocalDate> days(Seller seller, Instant from, int hours) {
        return IntStream.range(0, hours)
                .mapToObj(hour -> seller.dayOf(from.plus(Duration.ofHours(hour))))
                .toList();
    }

    private static long daysBetween(List<LocalDate> days) {
        return days.getLast().toEpochDay() - days.getFirst().toEpochDay();
    }

    private static Seller seller(String zone) {
        return new Seller(
                new SellerCode("seller"),
                new Party(
                        PartyKind.COMPANY,
                        "Seller",
                        new PostalAddress("1 rue", "", "75001", "Paris", "FR"),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty()),
                "seller@example.com",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                EURO,
                ZoneId.of(zone),
                "FR");
    }
}
