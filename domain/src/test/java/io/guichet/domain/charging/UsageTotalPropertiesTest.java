package io.guichet.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.charging.UsageTotal.ToCharge;
import io.guichet.domain.money.Money;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** However usage is split and whenever it comes, a month costs what all of it comes to. */
class UsageTotalPropertiesTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate FIRST = MARCH.atDay(1);
    private static final PlanCode TRAFFIC = new PlanCode("traffic");
    private static final VatRate STANDARD = VatRate.standard("20");

    @Property(tries = 3000)
    void what_is_invoiced_for_its_parts_is_what_the_whole_month_comes_to(
            @ForAll("parts") List<BigDecimal> parts,
            @ForAll("meterings") Metering metering,
            @ForAll("prices") BigDecimal price,
            @ForAll TaxBasis basis) {
        UnitPrice unit = new UnitPrice(price, EURO, basis);
        BigDecimal all = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        ToCharge atOnce = new ToCharge(all, metering.charged(all), unit);

        Money invoiced =
                charged(parts, metering, unit).stream()
                        .map(line -> line.invoiced(STANDARD).net())
                        .reduce(Money.zero(EURO), Money::plus);

        assertThat(invoiced).isEqualTo(line(atOnce).invoiced(STANDARD).net());
    }

    @Property
    void what_comes_all_at_once_is_charged_by_its_price_and_nothing_below_half_a_cent(
            @ForAll("parts") List<BigDecimal> parts,
            @ForAll("meterings") Metering metering,
            @ForAll("prices") BigDecimal price) {
        UnitPrice unit = new UnitPrice(price, EURO, TaxBasis.NET);
        BigDecimal all = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        List<ChargeLine> lines = charged(List.of(all), metering, unit);

        BigDecimal exact = metering.charged(all).multiply(price);
        assertThat(lines.isEmpty()).isEqualTo(exact.compareTo(new BigDecimal("0.005")) < 0);
        assertThat(lines).allMatch(line -> line.price().equals(unit));
    }

    /** One after the other. */
    private static List<ChargeLine> charged(
            List<BigDecimal> parts, Metering metering, UnitPrice price) {
        List<ChargeLine> lines = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            BigDecimal all = before.add(part);
            new UsageTotal(MARCH, TRAFFIC, "srv-1", before, all)
                    .toCharge(metering, price, STANDARD)
                    .map(UsageTotalPropertiesTest::line)
                    .ifPresent(lines::add);
            before = all;
        }
        return lines;
    }

    private static ChargeLine line(ToCharge due) {
        return new ChargeLine(
                TRAFFIC,
                "Traffic",
                "srv-1",
                new Days(FIRST, FIRST.plusMonths(1)),
                due.quantity(),
                due.price());
    }

    @Provide
    Arbitrary<List<BigDecimal>> parts() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.integers().between(1, 90_000_000))
                .map(millionths -> BigDecimal.valueOf(millionths, 6))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Metering> meterings() {
        Arbitrary<BigDecimal> per = Arbitraries.integers().between(1, 3_000).map(BigDecimal::new);
        Arbitrary<BigDecimal> free = Arbitraries.integers().between(0, 50).map(BigDecimal::new);
        return Combinators.combine(per, free)
                .as((by, unit) -> new Metering("TB", by.movePointLeft(1), unit));
    }

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.integers().between(0, 5_000).map(cents -> BigDecimal.valueOf(cents, 2));
    }
}
