package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.CancelCharge;
import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.charging.InvoiceCharges;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

class ChargingCustomersTest {

    private final HostingCompany company = new HostingCompany();
    private final ChargingDesk desk = new ChargingDesk(company.does());
    private final CustomerNumber acme = company.company();
    private final PlanCode cpu = intervention("cpu", "400.00", "interventions", "600.00");
    private final PlanCode disk = intervention("disk", "400.00", "interventions", "600.00");
    private final PlanCode ram = intervention("ram", "200.00", "interventions", "600.00");
    private final PlanCode urgent =
            sells(PlanRules.of(PlanFamily.INTERVENTION), "urgent", "100.00");

    @Test
    void one_intervention_costs_its_price() {
        assertThat(net(quote(cpu))).isEqualTo(Money.euros("400.00"));
    }

    @Test
    void several_interventions_at_once_cost_no_more_than_their_cap() {
        assertThat(net(quote(cpu, ram))).isEqualTo(Money.euros("600.00"));
        assertThat(net(quote(cpu, disk))).isEqualTo(Money.euros("600.00"));
        assertThat(net(quote(cpu, disk, ram, ram))).isEqualTo(Money.euros("600.00"));
    }

    @Test
    void gold_interventions_have_a_cap_of_their_own() {
        PlanCode gold = intervention("gold-cpu", "800.00", "gold", "1200.00");

        assertThat(net(quote(gold, gold))).isEqualTo(Money.euros("1200.00"));
        assertThat(net(quote(gold, gold, cpu, disk))).isEqualTo(Money.euros("1800.00"));
    }

    @Test
    void what_has_no_cap_comes_on_top() {
        assertThat(net(quote(cpu, disk, urgent))).isEqualTo(Money.euros("700.00"));
    }

    @Test
    void what_is_taken_off_stands_on_a_line_of_its_own() {
        List<InvoiceLine> lines = quote(cpu, disk).lines();

        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().description()).isEqualTo("Capped at EUR 600.00 without VAT");
        assertThat(lines.getLast().net()).isEqualTo(Money.euros("-200.00"));
    }

    @Test
    void a_charge_is_invoiced_at_once_exactly_as_it_was_quoted() {
        Quote quote = quote(cpu, disk);

        Charge charge = charged(Billing.NOW, cpu, disk);

        Invoice invoice = invoiceOf(charge);
        assertThat(invoice.lines()).isEqualTo(quote.lines());
        assertThat(invoice.totals()).isEqualTo(quote.totals());
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("720.00"));
        assertThat(company.stores().orders().find(invoice.order()).orElseThrow().invoice())
                .isEqualTo(invoice.reference());
    }

    @Test
    void a_capped_charge_is_credited_with_what_it_came_to() {
        Charge charge = charged(Billing.NOW, cpu, disk);

        company.credits(invoiceOf(charge).reference(), "done for nothing");

        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_charge_may_wait_for_the_first_of_the_next_month() {
        Charge first = charged(Billing.NEXT_INVOICE, ram);
        Charge second = charged(Billing.NEXT_INVOICE, urgent);

        assertThat(desk.invoiceCharges().invoiceDue()).isZero();
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("0"));
        company.clock().setTo("2026-04-01T00:30:00Z");
        assertThat(desk.invoiceCharges().invoiceDue()).isEqualTo(1);
        assertThat(desk.invoiceCharges().invoiceDue()).isZero();

        assertThat(invoiceOf(find(first))).isEqualTo(invoiceOf(find(second)));
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("360.00"));
    }

    @Test
    void staff_invoices_what_waits_without_waiting_itself() {
        Charge charge = charged(Billing.NEXT_INVOICE, ram);

        assertThat(desk.invoiceCharges().invoice(acme))
                .isInstanceOf(InvoiceCharges.Outcome.Invoiced.class);
        assertThat(find(charge).state()).isInstanceOf(ChargeState.Invoiced.class);
        assertThat(desk.invoiceCharges().invoice(acme))
                .isEqualTo(new InvoiceCharges.Outcome.NothingPending());
        assertThat(desk.invoiceCharges().invoice(new CustomerNumber(404)))
                .isEqualTo(new InvoiceCharges.Outcome.NoSuchCustomer());
    }

    @Test
    void credit_is_spent_on_a_charge_where_the_policy_says_so() {
        company.transfers(acme, "500.00", List.of());
        charged(Billing.NOW, urgent);
        assertThat(company.creditOf(acme)).isEqualTo(Money.euros("500.00"));

        DatedPolicy prepaid =
                new DatedPolicy(
                        company.seller().code(),
                        LocalDate.of(2026, 3, 1),
                        Preset.PREPAID.policy(),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(prepaid));
        Charge charge = charged(Billing.NOW, urgent);

        assertThat(company.creditOf(acme)).isEqualTo(Money.euros("380.00"));
        assertThat(company.openOn(invoiceOf(charge).reference())).isEqualTo(Money.euros("0"));
    }

    @Test
    void repeating_a_command_charges_once() {
        Command command = command(Billing.NOW, cpu);

        Outcome once = desk.chargeCustomer().charge(command);

        assertThat(desk.chargeCustomer().charge(command)).isEqualTo(once);
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("480.00"));
    }

    @Test
    void an_id_of_somebody_elses_charge_is_refused() {
        Command command = command(Billing.NOW, cpu);
        desk.chargeCustomer().charge(command);
        CustomerNumber other = company.company();

        assertThat(
                        desk.chargeCustomer()
                                .charge(
                                        new Command(
                                                command.id(),
                                                other,
                                                command.items(),
                                                Billing.NOW,
                                                "staff")))
                .isEqualTo(new Outcome.IdReused());
    }

    @Test
    void a_charge_is_taken_back_until_it_is_invoiced() {
        Charge waiting = charged(Billing.NEXT_INVOICE, ram);
        Charge invoiced = charged(Billing.NOW, ram);

        assertThat(desk.cancelCharge().cancel(acme, waiting.id()))
                .isInstanceOf(CancelCharge.Outcome.Cancelled.class);
        assertThat(desk.cancelCharge().cancel(acme, waiting.id()))
                .isInstanceOf(CancelCharge.Outcome.Cancelled.class);
        assertThat(desk.cancelCharge().cancel(acme, invoiced.id()))
                .isInstanceOf(CancelCharge.Outcome.AlreadyInvoiced.class);
        assertThat(desk.cancelCharge().cancel(company.company(), waiting.id()))
                .isEqualTo(new CancelCharge.Outcome.NoSuchCharge());
        assertThat(desk.invoiceCharges().invoice(acme))
                .isEqualTo(new InvoiceCharges.Outcome.NothingPending());
    }

    @Test
    void a_charge_costs_what_it_did_when_it_was_entered_with_the_vat_of_its_invoice() {
        PlanCode gross = new PlanCode("gross");
        company.sells(
                plan(gross, "12.00", TaxBasis.GROSS).with(PlanRules.of(PlanFamily.INTERVENTION)));
        Charge charge = charged(Billing.NEXT_INVOICE, gross);

        desk.invoiceCharges().invoice(acme);

        assertThat(invoiceOf(find(charge)).totals().net()).isEqualTo(Money.euros("10.00"));
        assertThat(invoiceOf(find(charge)).totals().gross()).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void what_cannot_be_charged_is_refused_and_changes_nothing() {
        PlanCode unknown = new PlanCode("unknown");
        PlanCode monthly = company.sells("cloud-small", "10.00");
        ChargedItem good = new ChargedItem(cpu, 1, "");

        assertThat(refusal(unknown)).isEqualTo(new Outcome.NoSuchPlan(unknown));
        assertThat(refusal(monthly)).isEqualTo(new Outcome.NotCharged(monthly));
        assertThat(refusal()).isEqualTo(new Outcome.InvalidCharge("invalid-item-count"));
        assertThat(desk.chargeCustomer().quote(acme, List.of(good, new ChargedItem(cpu, 101, ""))))
                .isEqualTo(new Outcome.InvalidCharge("invalid-quantity", 1));
        assertThat(desk.chargeCustomer().quote(acme, List.of(new ChargedItem(cpu, 1, "a\nb"))))
                .isEqualTo(new Outcome.InvalidCharge("invalid-label", 0));
        assertThat(desk.chargeCustomer().quote(new CustomerNumber(404), items(cpu)))
                .isEqualTo(new Outcome.NoSuchCustomer());
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("0"));
    }

    private Outcome refusal(PlanCode... plans) {
        return desk.chargeCustomer().charge(command(Billing.NOW, plans));
    }

    private Quote quote(PlanCode... plans) {
        Outcome outcome = desk.chargeCustomer().quote(acme, items(plans));
        return ((Outcome.Quoted) outcome).quote();
    }

    private Charge charged(Billing billing, PlanCode... plans) {
        Outcome outcome = desk.chargeCustomer().charge(command(billing, plans));
        return ((Outcome.Charged) outcome).charge();
    }

    private Command command(Billing billing, PlanCode... plans) {
        return new Command(new ChargeId(UUID.randomUUID()), acme, items(plans), billing, "staff");
    }

    private static List<ChargedItem> items(PlanCode... plans) {
        return Arrays.stream(plans).map(plan -> new ChargedItem(plan, 1, "srv-1")).toList();
    }

    private Charge find(Charge charge) {
        return company.stores().charging().charges().find(charge.id()).orElseThrow();
    }

    private Invoice invoiceOf(Charge charge) {
        ChargeState.Invoiced invoiced = (ChargeState.Invoiced) charge.state();
        return company.stores().invoices().find(invoiced.invoice()).orElseThrow().document();
    }

    private static Money net(Quote quote) {
        return quote.totals().net();
    }

    private PlanCode intervention(String code, String price, String group, String most) {
        PriceCap cap = new PriceCap(group, Money.euros(most));
        return sells(PlanRules.of(PlanFamily.INTERVENTION).cappedAt(cap), code, price);
    }

    private PlanCode sells(PlanRules rules, String code, String price) {
        return company.sells(plan(new PlanCode(code), price, TaxBasis.NET).with(rules));
    }

    private Plan plan(PlanCode code, String price, TaxBasis basis) {
        PlanPrice once =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros(price),
                        basis,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return Samples.plan(company.seller(), code, List.of(once));
    }
}
