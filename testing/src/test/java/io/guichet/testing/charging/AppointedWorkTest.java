package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.CancelCharge;
import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.ChargedItem;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work that is appointed for a time to come, and cancelled in time or too late. */
class AppointedWorkTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final HostingCompany company = new HostingCompany();
    private final ChargingDesk desk = new ChargingDesk(company.does());
    private final CustomerNumber acme = company.company();
    private final PlanCode cpu = sellsWork();
    private final Instant appointed = company.clock().instant().plus(Duration.ofDays(5));

    @Test
    void it_is_invoiced_on_its_day_and_not_before() {
        Charge charge = charged(Billing.NOW);

        assertThat(charge.state()).isEqualTo(new ChargeState.Pending());
        assertThat(charge.entry().dueOn()).isEqualTo(LocalDate.of(2026, 3, 6));
        invoices();
        company.clock().advance(DAY.multipliedBy(4));
        invoices();
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("0"));
        company.clock().advance(DAY);
        invoices();
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("480.00"));
    }

    @Test
    void its_line_names_the_day_on_which_it_is_done_at_the_price_it_was_entered_at() {
        Charge charge = charged(Billing.NOW);

        assertThat(charge.lines())
                .extracting(ChargeLine::days)
                .containsExactly(ChargeLine.Days.on(LocalDate.of(2026, 3, 6)));
        company.clock().advance(DAY.multipliedBy(5));
        invoices();
        assertThat(company.stores().invoices().all().toList())
                .last()
                .satisfies(
                        invoice ->
                                assertThat(invoice.document().lines().getFirst().from())
                                        .isEqualTo(LocalDate.of(2026, 3, 6)));
    }

    @Test
    void or_on_the_first_of_the_month_after_it() {
        assertThat(charged(Billing.NEXT_INVOICE).entry().dueOn())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void an_invoice_for_all_that_is_pending_leaves_it_out() {
        charged(Billing.NEXT_INVOICE);

        desk.invoiceCharges().invoice(acme);

        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_day_before_it_is_cancelled_at_no_cost() {
        Charge charge = charged(Billing.NOW);
        company.clock().advance(DAY.multipliedBy(4));

        assertThat(cancels(charge)).isInstanceOf(CancelCharge.Outcome.Cancelled.class);
    }

    @Test
    void later_it_is_billed() {
        Charge charge = charged(Billing.NOW);
        company.clock().advance(DAY.multipliedBy(4).plusMinutes(1));

        assertThat(cancels(charge)).isEqualTo(new CancelCharge.Outcome.TooLate(charge));

        company.clock().advance(DAY);
        invoices();
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("480.00"));
    }

    @Test
    void nothing_is_appointed_for_the_past_or_for_years_ahead() {
        assertThat(charge(Billing.NOW, company.clock().instant()))
                .isEqualTo(new Outcome.InvalidAppointment());
        assertThat(charge(Billing.NOW, appointed.plus(Duration.ofDays(400))))
                .isEqualTo(new Outcome.InvalidAppointment());
    }

    private void invoices() {
        desk.invoiceCharges().invoiceDue();
    }

    private CancelCharge.Outcome cancels(Charge charge) {
        return desk.cancelCharge().cancel(acme, charge.id());
    }

    private Charge charged(Billing billing) {
        return ((Outcome.Charged) charge(billing, appointed)).charge();
    }

    private Outcome charge(Billing billing, Instant at) {
        Command command =
                new Command(
                        new ChargeId(UUID.randomUUID()),
                        acme,
                        List.of(new ChargedItem(cpu, 1, "server-1")),
                        billing,
                        Optional.of(at),
                        "staff");
        return desk.chargeCustomer().charge(command);
    }

    private PlanCode sellsWork() {
        PlanCode code = new PlanCode("cpu");
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros("400.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return company.sells(
                Samples.plan(company.seller(), code, List.of(price))
                        .with(PlanRules.of(PlanFamily.INTERVENTION)));
    }
}
