package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
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
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The line that keeps charges below their cap takes money off, also where it is corrected. */
class CorrectingCappedChargesTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber acme = company.company();
    private final PlanCode disk = sellsDisks();
    private final ReissueInvoice desk =
            new CorrectionDesk(company.stores(), company.does(), company.clock()).reissueInvoice();

    @Test
    void all_of_it_is_reissued_with_its_cap() {
        desk.reissue(command(List.of()));

        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("720.00"));
    }

    @Test
    void nothing_is_reissued_below_nothing() {
        LineChange free =
                new LineChange(1, Optional.empty(), Optional.empty(), Optional.of(BigDecimal.ZERO));

        assertThat(desk.reissue(command(List.of(free))))
                .isEqualTo(new ReissueInvoice.Outcome.NothingLeft());

        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("720.00"));
    }

    private ReissueInvoice.Command command(List<LineChange> lines) {
        return new ReissueInvoice.Command(
                invoiced(), "wrong", new Changes(Optional.empty(), Optional.empty(), lines));
    }

    /** Two disks at EUR 400, capped at EUR 600 without VAT. */
    private DocumentReference invoiced() {
        Command command =
                new Command(
                        new ChargeId(UUID.randomUUID()),
                        acme,
                        List.of(new ChargedItem(disk, 2, "server-1")),
                        Billing.NOW,
                        "staff");
        Charge charge =
                ((Outcome.Charged)
                                new ChargingDesk(company.does()).chargeCustomer().charge(command))
                        .charge();
        return ((ChargeState.Invoiced) charge.state()).invoice();
    }

    private PlanCode sellsDisks() {
        PlanCode code = new PlanCode("disk");
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros("400.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        PlanRules rules =
                PlanRules.of(PlanFamily.INTERVENTION)
                        .cappedAt(new PriceCap("work", Money.euros("600.00")));
        return company.sells(Samples.plan(company.seller(), code, List.of(price)).with(rules));
    }
}
