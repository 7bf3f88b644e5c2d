package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What customers are shown of a charge whose invoice was issued again. */
class ReissuingChargesTest {

    private static final PlanCode URGENT = new PlanCode("urgent");

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber acme = company.company();
    private final ListCharges lists = company.stores().charging().listCharges();

    @Test
    void a_charge_names_the_invoice_that_stands_in_the_place_of_its_own() {
        Charge charge = charged();
        ReissueInvoice.Changes nothing =
                new ReissueInvoice.Changes(Optional.empty(), Optional.empty(), List.of());

        ReissueInvoice.Outcome outcome =
                new CorrectionDesk(company.stores(), company.does(), company.clock())
                        .reissueInvoice()
                        .reissue(
                                new ReissueInvoice.Command(
                                        charge.invoice().orElseThrow(), "wrong", nothing));

        DocumentReference standing = ((ReissueInvoice.Outcome.Reissued) outcome).invoice();
        assertThat(lists.find(acme, charge.id()).flatMap(Charge::invoice)).contains(standing);
        assertThat(lists.list(acme, ListCharges.ChargePosition.START, 1).items())
                .extracting(Charge::invoice)
                .containsExactly(Optional.of(standing));
    }

    private Charge charged() {
        PlanPrice price =
                new PlanPrice(
                        URGENT,
                        BillingPeriod.ONE_OFF,
                        Money.euros("100.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        company.sells(
                Samples.plan(company.seller(), URGENT, List.of(price))
                        .with(PlanRules.of(PlanFamily.INTERVENTION)));
        Command command =
                new Command(
                        new ChargeId(UUID.randomUUID()),
                        acme,
                        List.of(new ChargedItem(URGENT, 1, "srv-1")),
                        Billing.NOW,
                        "staff");
        Outcome outcome = new ChargingDesk(company.does()).chargeCustomer().charge(command);
        return ((Outcome.Charged) outcome).charge();
    }
}
