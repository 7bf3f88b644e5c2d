package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.charging.ReportUsage.Outcome;
import io.guichet.application.charging.ReportUsage.Outcome.Accepted;
import io.guichet.application.charging.query.ListCharges.ChargePosition;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is reported of a month that was charged already. */
class MeteringLateTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String NIGHT_OF_MARCH = "2026-03-31T20:00:00Z";

    private final HostingCompany company = new HostingCompany();
    private final ChargingDesk desk = new ChargingDesk(company.does());
    private final CustomerNumber acme = company.company();
    private final PlanCode traffic = sells("traffic", "10.00", new Metering("TB", one(), ten()));

    @Test
    void it_costs_what_it_would_have() {
        endOfMarchComes();
        report("r1", "9");
        comes("2026-04-01");
        charges();
        report("r2", "3");
        comes("2026-05-01");

        assertThat(charges()).isEqualTo(1);

        assertThat(lines().getFirst().quantity()).isEqualByComparingTo("2");
    }

    @Test
    void what_drips_in_is_charged_with_the_next_month_and_once() {
        endOfMarchComes();
        report("r1", "15");
        comes("2026-04-01");
        charges();
        for (int drip = 1; drip < 10; drip++) {
            report("late-" + drip, "0.0001");
            assertThat(charges()).isZero();
        }
        report("april", "16", traffic, "2026-04-01T00:00:00Z");
        comes("2026-05-01");

        assertThat(charges()).isEqualTo(1);
        assertThat(charges()).isZero();

        assertThat(lines())
                .extracting(InvoiceLine::description)
                .containsExactly(
                        "Plan traffic (15 TB)", "Plan traffic (0.0009 TB)", "Plan traffic (16 TB)");
        assertThat(lines())
                .extracting(InvoiceLine::net)
                .containsExactly(Money.euros("50.00"), Money.euros("0.01"), Money.euros("60.00"));
    }

    @Test
    void the_first_that_is_known_of_a_label_is_charged_at_once() {
        comes("2026-04-01");
        report("r1", "15");

        assertThat(charges()).isEqualTo(1);
    }

    @Test
    void what_comes_to_less_than_a_cent_is_charged_once_it_comes_to_one() {
        endOfMarchComes();
        report("r1", "10.0004");
        comes("2026-04-01");
        assertThat(charges()).isZero();
        report("r2", "0.0001");
        comes("2026-05-01");

        assertThat(charges()).isEqualTo(1);

        assertThat(lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.description()).isEqualTo("Plan traffic (10.0005 TB)");
                            assertThat(line.quantity()).isEqualByComparingTo("0.0005");
                            assertThat(line.net()).isEqualTo(Money.euros("0.01"));
                        });
    }

    @Test
    void what_its_rounding_would_make_another_amount_is_charged_as_an_amount() {
        endOfMarchComes();
        report("r1", "10.0014");
        comes("2026-04-01");
        charges();
        report("r2", "0.0004");
        comes("2026-05-01");
        charges();

        assertThat(lines())
                .extracting(InvoiceLine::net)
                .containsExactly(Money.euros("0.01"), Money.euros("0.01"));
        assertThat(lines().getLast().quantity()).isEqualByComparingTo("1");
        assertThat(lines().getLast().unitPrice()).isEqualByComparingTo("0.01");
        assertThat(lines().getLast().description()).isEqualTo("Plan traffic (0.0004 TB)");
    }

    /** Some days bring a program down, which sends again what it is not sure of. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void however_it_is_split_and_drips_in_a_month_costs_its_rounded_total(long seed) {
        Random random = new Random(seed);
        Metering metering = new Metering("GB", new BigDecimal("7"), new BigDecimal("1.5"));
        PlanCode storage = sells("storage", "0.37", metering);
        Map<YearMonth, BigDecimal> used = new HashMap<>();
        LocalDate today = MARCH.atEndOfMonth();
        for (int day = 0; day < 200; day++) {
            comes(today.toString());
            if (random.nextInt(3) == 0) {
                int back = today.isBefore(LocalDate.of(2026, 5, 1)) ? 20 : random.nextInt(100);
                LocalDate usedOn = today.minusDays(back);
                BigDecimal quantity = BigDecimal.valueOf(1L + random.nextInt(9_000_000), 6);
                for (int times = random.nextInt(3); times >= 0; times--) {
                    report("r" + day, quantity.toPlainString(), storage, usedOn + "T12:00:00Z");
                }
                used.merge(YearMonth.from(usedOn), quantity, BigDecimal::add);
            }
            charges();
            today = today.plusDays(1);
        }
        comes("2026-12-01");
        charges();

        used.forEach(
                (month, quantity) ->
                        assertThat(billed(month))
                                .as(month.toString())
                                .isEqualTo(
                                        Money.rounded(
                                                metering.charged(quantity)
                                                        .multiply(new BigDecimal("0.37")),
                                                company.seller().currency(),
                                                RoundingMode.HALF_UP)));
        assertThat(chargesOfMonths().values()).containsOnly(1L);
    }

    private Money billed(YearMonth month) {
        return lines().stream()
                .filter(line -> YearMonth.from(line.from()).equals(month))
                .map(InvoiceLine::net)
                .reduce(Money.euros("0"), Money::plus);
    }

    /** By the month that was used and the one in which it was charged. */
    private Map<List<YearMonth>, Long> chargesOfMonths() {
        List<List<YearMonth>> all = new ArrayList<>();
        for (Charge charge : list()) {
            YearMonth at = YearMonth.from(company.seller().dayOf(charge.entry().at()));
            for (ChargeLine line : charge.lines()) {
                all.add(List.of(YearMonth.from(line.days().from()), at));
            }
        }
        return all.stream().collect(groupingBy(months -> months, counting()));
    }

    private List<Charge> list() {
        return company.stores()
                .charging()
                .charges()
                .list(acme, ChargePosition.START, 99)
                .items()
                .reversed();
    }

    /** As they were invoiced. */
    private List<InvoiceLine> lines() {
        return list().stream()
                .flatMap(charge -> charge.invoice().stream())
                .distinct()
                .map(invoice -> company.stores().invoices().find(invoice).orElseThrow())
                .map(Sealed::document)
                .flatMap(invoice -> invoice.lines().stream())
                .toList();
    }

    private void endOfMarchComes() {
        company.clock().setTo(NIGHT_OF_MARCH);
    }

    private void comes(String day) {
        company.clock().setTo(day + "T12:30:00Z");
    }

    private int charges() {
        int charged = desk.rateUsage().rate();
        desk.invoiceCharges().invoiceDue();
        return charged;
    }

    private void report(String id, String quantity) {
        assertThat(report(id, quantity, traffic, "2026-03-30T08:00:00Z")).isEqualTo(new Accepted());
    }

    private Outcome report(String id, String quantity, PlanCode plan, String at) {
        return desk.reportUsage()
                .report(
                        List.of(
                                new UsageReport(
                                        acme,
                                        id,
                                        plan,
                                        "srv-1",
                                        new BigDecimal(quantity),
                                        Instant.parse(at))))
                .getFirst();
    }

    private PlanCode sells(String name, String amount, Metering metering) {
        PlanCode code = new PlanCode(name);
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros(amount),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return company.sells(
                Samples.plan(company.seller(), code, List.of(price))
                        .with(PlanRules.metered(metering)));
    }

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }

    private static BigDecimal ten() {
        return BigDecimal.TEN;
    }
}
