package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargedItem;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

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
