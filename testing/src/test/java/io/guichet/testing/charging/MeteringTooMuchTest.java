package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ReportUsage.Outcome;
import io.guichet.application.charging.ReportUsage.Outcome.Accepted;
import io.guichet.application.charging.ReportUsage.Outcome.Refused;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A report that would cost more than any amount may be would hold up all its customer owes. */
class MeteringTooMuchTest {

    private final HostingCompany company = new HostingCompany();
    private final ChargingDesk desk = new ChargingDesk(company.does());
    private final CustomerNumber acme = company.company();
    private final PlanCode requests = sellsRequests();

    @Test
    void it_is_refused_and_what_else_was_used_is_charged() {
        assertThat(report("r1", "999999999999999")).isEqualTo(new Refused("amount-too-large"));
        assertThat(report("r2", "99999999.9991")).isEqualTo(new Refused("amount-too-large"));
        assertThat(report("r3", "99999.999")).isEqualTo(new Accepted());
        company.clock().setTo("2026-04-01T00:30:00Z");

        desk.rateUsage().rate();
        desk.invoiceCharges().invoiceDue();

        assertThat(company.balanceOf(acme).owed()).isEqualTo(Money.euros("1199999988.00"));
    }

    private Outcome report(String id, String quantity) {
        return desk.reportUsage()
                .report(
                        List.of(
                                new UsageReport(
                                        acme,
                                        id,
                                        requests,
                                        "api",
                                        new BigDecimal(quantity),
                                        Instant.parse("2026-03-01T08:00:00Z"))))
                .getFirst();
    }

    /** Ten euros for each thousandth. */
    private PlanCode sellsRequests() {
        PlanCode code = new PlanCode("requests");
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros("10.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        Metering metering = new Metering("M", new BigDecimal("0.001"), BigDecimal.ZERO);
        return company.sells(
                Samples.plan(company.seller(), code, List.of(price))
                        .with(PlanRules.metered(metering)));
    }
}
