package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.application.catalog.SetPlanRules;
import io.guichet.application.charging.ReportUsage;
import io.guichet.application.charging.ReportUsage.Outcome;
import io.guichet.application.charging.ReportUsage.Outcome.Accepted;
import io.guichet.application.charging.ReportUsage.Outcome.Refused;
import io.guichet.application.charging.ReportUsage.Outcome.Repeated;
import io.guichet.application.charging.query.ListCharges.ChargePosition;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.catalog.CatalogDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

class MeteringUsageTest {

    private static final String MARCH = "2026-03-01T08:00:00Z";
    private static final String FEBRUARY = "2026-02-15T08:00:00Z";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final HostingCompany company = new HostingCompany();
    private final ChargingDesk desk = new ChargingDesk(company.does());
    private final CustomerNumber acme = company.company();
    private final PlanCode traffic = sellsTraffic();

    @Test
    void nothing_is_charged_before_the_month_is_over() {
        report("r1", "15", MARCH);

        assertThat(desk.rateUsage().rate()).isZero();
    }

    @Test
    void a_month_is_charged_beyond_what_is_free_and_invoiced_the_day_after() {
        report("r1", "8.5", MARCH);
        report("r2", "4", MARCH);
        aprilComes();

        assertThat(desk.rateUsage().rate()).isEqualTo(1);
        assertThat(desk.invoiceCharges().invoiceDue()).isEqualTo(1);

        assertThat(lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.description()).isEqualTo("Plan traffic (12.5 TB)");
                            assertThat(line.serviceReference()).isEqualTo("srv-1");
                            assertThat(line.from()).isEqualTo(APRIL.minusMonths(1));
                            assertThat(line.until()).isEqualTo(APRIL);
                            assertThat(line.quantity()).isEqualByComparingTo("2.5");
                            assertThat(line.net()).isEqualTo(Money.euros("25.00"));
                        });
    }

    @Test
    void rating_twice_charges_once() {
        report("r1", "15", MARCH);
        aprilComes();

        desk.rateUsage().rate();

        assertThat(desk.rateUsage().rate()).isZero();
        desk.invoiceCharges().invoiceDue();
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("60.00"));
    }

    @Test
    void what_is_free_costs_nothing_and_is_not_invoiced() {
        report("r1", "10", MARCH);
        aprilComes();

        assertThat(desk.rateUsage().rate()).isZero();
        assertThat(desk.invoiceCharges().invoiceDue()).isZero();
    }

    @Test
    void each_label_has_what_is_free_for_itself() {
        report("r1", "9", MARCH);
        desk.reportUsage()
                .report(List.of(usage("r2", "12", MARCH, "srv-2"), usage("r3", "9", MARCH, "s3")));
        aprilComes();
        desk.rateUsage().rate();
        desk.invoiceCharges().invoiceDue();

        assertThat(lines()).extracting(InvoiceLine::serviceReference).containsExactly("srv-2");
    }

    @Test
    void a_month_costs_the_price_of_its_first_day() {
        report("r1", "11", MARCH);
        company.clock().setTo("2026-04-30T12:00:00Z");
        report("r2", "11", "2026-04-20T12:00:00Z");
        company.clock().setTo("2026-05-01T00:30:00Z");

        desk.rateUsage().rate();
        desk.invoiceCharges().invoiceDue();

        assertThat(lines())
                .extracting(InvoiceLine::net)
                .containsExactly(Money.euros("10.00"), Money.euros("12.00"));
    }

    @Test
    void a_report_counts_once_by_its_id() {
        assertThat(report("r1", "15", MARCH)).isEqualTo(new Accepted());
        assertThat(report("r1", "15", MARCH)).isEqualTo(new Repeated());
        assertThat(report("r1", "16", MARCH)).isEqualTo(new Refused("report-id-reused"));
        assertThat(
                        desk.reportUsage()
                                .report(
                                        List.of(
                                                usage("r2", "1", MARCH, "a"),
                                                usage("r2", "1.0", MARCH, "a"),
                                                usage("r2", "2", MARCH, "a"))))
                .containsExactly(new Accepted(), new Repeated(), new Refused("report-id-reused"));
        aprilComes();
        desk.rateUsage().rate();
        desk.invoiceCharges().invoiceDue();

        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("60.00"));
    }

    @Test
    void a_report_that_cannot_be_right_is_refused_and_stops_no_other() {
        PlanCode cloud = company.sells("cloud-small", "10.00");
        BigDecimal one = BigDecimal.ONE;
        Instant march = Instant.parse(MARCH);
        CustomerNumber nobody = new CustomerNumber(404);

        assertThat(
                        desk.reportUsage()
                                .report(
                                        List.of(
                                                new UsageReport(
                                                        nobody, "r1", traffic, "", one, march),
                                                new UsageReport(
                                                        acme,
                                                        "r2",
                                                        new PlanCode("none"),
                                                        "",
                                                        one,
                                                        march),
                                                new UsageReport(acme, "r3", cloud, "", one, march),
                                                usage("r4", "1", "2026-03-01T10:00:00Z", ""),
                                                usage("r5", "1", "2025-01-31T10:00:00Z", ""),
                                                usage("r6", "1", FEBRUARY, ""))))
                .containsExactly(
                        new Refused("no-such-customer"),
                        new Refused("no-such-plan"),
                        new Refused("not-metered"),
                        new Refused("usage-ahead-of-time"),
                        new Refused("usage-too-old"),
                        new Accepted());
    }

    @Test
    void a_customer_who_is_closed_is_charged_nothing_more() {
        report("r1", "15", MARCH);
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .erasing()
                                        .erasure()
                                        .close(acme, company.clock().instant()));

        assertThat(report("r2", "1", MARCH)).isEqualTo(new Refused("customer-closed"));
        assertThat(report("r1", "15", MARCH)).isEqualTo(new Repeated());
    }

    @Test
    void more_than_a_batch_is_not_taken() {
        List<UsageReport> many =
                Collections.nCopies(ReportUsage.MOST + 1, usage("r1", "1", MARCH, ""));

        assertThatIllegalArgumentException().isThrownBy(() -> desk.reportUsage().report(many));
    }

    @Test
    void what_was_used_is_charged_by_what_was_said_of_it_then_or_more_of_it_is_free() {
        SetPlanRules.Outcome used = new SetPlanRules.Outcome.MeteringUsed();
        assertThat(meters("GB", "1", "10")).isInstanceOf(SetPlanRules.Outcome.Set.class);
        assertThat(meters("TB", "1", "10")).isInstanceOf(SetPlanRules.Outcome.Set.class);
        report("r1", "15", MARCH);

        assertThat(meters("TB", "1", "9")).isEqualTo(used);
        assertThat(meters("TB", "2", "10")).isEqualTo(used);
        assertThat(meters("GB", "1", "10")).isEqualTo(used);
        assertThat(meters("TB", "1", "12")).isInstanceOf(SetPlanRules.Outcome.Set.class);

        aprilComes();
        desk.rateUsage().rate();
        desk.invoiceCharges().invoiceDue();
        assertThat(lines())
                .singleElement()
                .extracting(InvoiceLine::net)
                .isEqualTo(Money.euros("30.00"));
        assertThat(meters("TB", "1", "11")).isEqualTo(used);
    }

    private SetPlanRules.Outcome meters(String unit, String per, String included) {
        PlanRules rules =
                PlanRules.metered(
                        new Metering(unit, new BigDecimal(per), new BigDecimal(included)));
        return new CatalogDesk(company.stores(), company.clock())
                .setPlanRules()
                .set(new SetPlanRules.Command(company.seller().code(), traffic, rules));
    }

    private void aprilComes() {
        company.clock().setTo("2026-04-01T00:30:00Z");
    }

    private Outcome report(String id, String quantity, String at) {
        return desk.reportUsage().report(List.of(usage(id, quantity, at, "srv-1"))).getFirst();
    }

    private UsageReport usage(String id, String quantity, String at, String label) {
        return new UsageReport(
                acme, id, traffic, label, new BigDecimal(quantity), Instant.parse(at));
    }

    private List<InvoiceLine> lines() {
        return company
                .stores()
                .charging()
                .charges()
                .list(acme, ChargePosition.START, 9)
                .items()
                .stream()
                .map(charge -> ((ChargeState.Invoiced) charge.state()).invoice())
                .map(invoice -> company.stores().invoices().find(invoice).orElseThrow().document())
                .flatMap(invoice -> invoice.lines().stream())
                .toList();
    }

    /** Ten terabytes a month are free; each further costs ten euros, twelve from mid-April on. */
    private PlanCode sellsTraffic() {
        PlanCode code = new PlanCode("traffic");
        List<PlanPrice> prices =
                List.of(
                        price(code, "10.00", LocalDate.EPOCH, APRIL),
                        price(code, "12.00", APRIL, APRIL.plusDays(14)),
                        price(code, "99.00", APRIL.plusDays(14), LocalDate.MAX));
        Metering metering = new Metering("TB", BigDecimal.ONE, BigDecimal.TEN);
        return company.sells(
                Samples.plan(company.seller(), code, prices).with(PlanRules.metered(metering)));
    }

    private static PlanPrice price(PlanCode code, String amount, LocalDate from, LocalDate until) {
        return new PlanPrice(
                code, BillingPeriod.ONE_OFF, Money.euros(amount), TaxBasis.NET, from, until);
    }
}
