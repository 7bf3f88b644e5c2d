package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.charging.ReportUsage;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was charged beside and waits, when a service renews. */
class ChargesOnRenewalsTest {

    private final BillingDays days = new BillingDays();

    @Test
    void where_the_policy_groups_them_charges_stand_on_the_invoice_of_the_renewal() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        LocalDate renewal = days.serviceOf(customer).paidUntil().minusDays(14);
        days.passUntil(renewal.minusDays(1));
        Charge charge = charged(customer);

        days.passUntil(renewal);

        assertThat(days.unpaid(customer))
                .extracting(Receivable::total)
                .containsExactly(Money.euros("132.00"));
        assertThat(find(charge).state())
                .isEqualTo(new ChargeState.Invoiced(days.unpaid(customer).getFirst().invoice()));
        invoicesCharges();
        assertThat(days.unpaid(customer)).hasSize(1);
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void elsewhere_they_wait_for_an_invoice_of_their_own() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        LocalDate renewal = days.serviceOf(customer).paidUntil();
        days.passUntil(renewal.minusDays(1));
        Charge charge = charged(customer);

        days.passUntil(renewal);

        assertThat(days.unpaid(customer))
                .extracting(Receivable::total)
                .containsExactly(Money.euros("12.00"));
        assertThat(find(charge).isPending()).isTrue();
    }

    @Test
    void what_was_used_waits_for_a_renewal_of_the_first_half_of_the_next_month() {
        days.follows(Preset.INVOICE);
        days.passUntil(LocalDate.of(2026, 3, 20));
        CustomerNumber customer = days.customerWithService();
        uses(customer, "2026-03-25T08:00:00Z");
        days.passUntil(LocalDate.of(2026, 4, 1));
        desk().rateUsage().rate();
        invoicesCharges();
        assertThat(days.unpaid(customer)).isEmpty();

        days.passUntil(days.serviceOf(customer).paidUntil().minusDays(14));

        assertThat(days.unpaid(customer))
                .extracting(Receivable::total)
                .containsExactly(Money.euros("132.00"));
        days.passUntil(LocalDate.of(2026, 4, 15));
        invoicesCharges();
        assertThat(days.unpaid(customer)).hasSize(1);
    }

    @Test
    void and_is_invoiced_on_its_own_on_the_fifteenth_where_none_comes() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        uses(customer, "2026-03-25T08:00:00Z");
        days.passUntil(LocalDate.of(2026, 4, 1));
        desk().rateUsage().rate();
        List<Receivable> before = days.unpaid(customer);
        days.passUntil(LocalDate.of(2026, 4, 14));
        invoicesCharges();
        assertThat(days.unpaid(customer)).isEqualTo(before);

        days.passUntil(LocalDate.of(2026, 4, 15));
        invoicesCharges();

        assertThat(days.unpaid(customer)).hasSize(before.size() + 1);
    }

    @Test
    void elsewhere_what_was_used_is_invoiced_once_its_month_is_over() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        uses(customer, "2026-03-25T08:00:00Z");
        days.passUntil(LocalDate.of(2026, 4, 1));
        List<Receivable> before = days.unpaid(customer);

        desk().rateUsage().rate();
        invoicesCharges();

        assertThat(days.unpaid(customer)).hasSize(before.size() + 1);
    }

    /** Ten terabytes at EUR 10 net. */
    private void uses(CustomerNumber customer, String at) {
        PlanCode traffic = new PlanCode("traffic");
        PlanPrice each =
                new PlanPrice(
                        traffic,
                        BillingPeriod.ONE_OFF,
                        Money.euros("10.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        days.company.sells(
                Samples.plan(days.company.seller(), traffic, List.of(each))
                        .with(
                                PlanRules.metered(
                                        new Metering("TB", BigDecimal.ONE, BigDecimal.ZERO))));
        days.company.clock().setTo(at);
        UsageReport report =
                new UsageReport(
                        customer, "r1", traffic, "srv-1", BigDecimal.TEN, Instant.parse(at));
        assertThat(desk().reportUsage().report(List.of(report)))
                .allMatch(ReportUsage.Outcome.Accepted.class::isInstance);
    }

    private Charge charged(CustomerNumber customer) {
        ChargeCustomer.Outcome outcome =
                desk().chargeCustomer()
                        .charge(
                                new ChargeCustomer.Command(
                                        new ChargeId(UUID.randomUUID()),
                                        customer,
                                        List.of(new ChargedItem(urgent(), 1, "srv-1")),
                                        ChargeCustomer.Billing.NEXT_INVOICE,
                                        "staff"));
        return ((ChargeCustomer.Outcome.Charged) outcome).charge();
    }

    /** An urgent ticket at EUR 100 net. */
    private PlanCode urgent() {
        PlanCode code = new PlanCode("urgent");
        PlanPrice once =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros("100.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return days.company.sells(
                Samples.plan(days.company.seller(), code, List.of(once))
                        .with(PlanRules.of(PlanFamily.INTERVENTION)));
    }

    private Charge find(Charge charge) {
        return days.company.stores().charging().charges().find(charge.id()).orElseThrow();
    }

    private void invoicesCharges() {
        desk().invoiceCharges().invoiceDue();
    }

    private ChargingDesk desk() {
        return new ChargingDesk(days.company.does());
    }
}
