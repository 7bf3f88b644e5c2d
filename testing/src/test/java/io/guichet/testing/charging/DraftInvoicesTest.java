package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.charging.DraftInvoice.Draft;
import io.guichet.application.charging.InvoiceCharges.Outcome;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
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

/** Until it is issued, the next invoice for charges is a draft that everybody may look at. */
class DraftInvoicesTest {

    private final HostingCompany company = new HostingCompany();
    private final ChargingDesk desk = new ChargingDesk(company.does());
    private final CustomerNumber acme = company.company();
    private final PlanCode work = sells("work", "100.00");
    private final Instant now = company.clock().instant();

    @Test
    void without_charges_there_is_no_draft() {
        charged(acme, Billing.NOW, Optional.empty());
        charged(company.company(), Billing.NEXT_INVOICE, Optional.empty());

        assertThat(desk.draftInvoice().of(acme)).isEmpty();
        assertThat(desk.draftInvoice().of(new CustomerNumber(404))).isEmpty();
    }

    @Test
    void a_draft_is_exactly_what_will_be_issued() {
        Charge first = charged(acme, Billing.NEXT_INVOICE, Optional.empty());
        company.clock().advance(Duration.ofMinutes(1));
        Charge second = charged(acme, Billing.NEXT_INVOICE, Optional.empty());

        Draft draft = draft();
        assertThat(draft.charges()).containsExactly(first.id(), second.id());
        assertThat(draft.issuedBy()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(draft.quote().totals().gross()).isEqualTo(Money.euros("240.00"));
        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("0"));

        Invoice issued = issue();
        assertThat(issued.lines()).isEqualTo(draft.quote().lines());
        assertThat(issued.totals()).isEqualTo(draft.quote().totals());
        assertThat(desk.draftInvoice().of(acme)).isEmpty();
    }

    @Test
    void what_is_taken_back_leaves_the_draft() {
        Charge gone = charged(acme, Billing.NEXT_INVOICE, Optional.empty());
        Charge stays = charged(acme, Billing.NEXT_INVOICE, Optional.empty());

        desk.cancelCharge().cancel(acme, gone.id());

        assertThat(draft().charges()).containsExactly(stays.id());
    }

    @Test
    void work_that_is_still_to_be_done_is_on_no_draft_yet() {
        charged(acme, Billing.NOW, Optional.of(now.plus(Duration.ofDays(3))));
        assertThat(desk.draftInvoice().of(acme)).isEmpty();

        company.clock().advance(Duration.ofDays(4));

        assertThat(draft().issuedBy()).isEqualTo(today());
    }

    private Invoice issue() {
        Outcome.Invoiced issued = (Outcome.Invoiced) desk.invoiceCharges().invoice(acme);
        return company.stores().invoices().find(issued.invoice()).orElseThrow().document();
    }

    private Draft draft() {
        return desk.draftInvoice().of(acme).orElseThrow();
    }

    private LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    private Charge charged(CustomerNumber customer, Billing billing, Optional<Instant> planned) {
        ChargeCustomer.Command command =
                new ChargeCustomer.Command(
                        new ChargeId(UUID.randomUUID()),
                        customer,
                        List.of(new ChargedItem(work, 1, "srv-1")),
                        billing,
                        planned,
                        "staff");
        return ((ChargeCustomer.Outcome.Charged) desk.chargeCustomer().charge(command)).charge();
    }

    private PlanCode sells(String code, String price) {
        PlanCode plan = new PlanCode(code);
        PlanPrice once =
                new PlanPrice(
                        plan,
                        BillingPeriod.ONE_OFF,
                        Money.euros(price),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return company.sells(Samples.plan(company.seller(), plan, List.of(once)));
    }
}
