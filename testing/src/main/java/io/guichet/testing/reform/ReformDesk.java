package io.guichet.testing.reform;

import io.guichet.application.reform.Regimes;
import io.guichet.application.reform.ReportPaymentsHandler;
import io.guichet.application.reform.ReportSalesHandler;
import io.guichet.application.reform.RetryTransmission;
import io.guichet.application.reform.RetryTransmissionHandler;
import io.guichet.application.reform.SalesReports;
import io.guichet.application.reform.TransmitHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.reform.Transmission;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.HostingCompany;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The use cases of the reform over a hosting company, with a platform in memory. */
public final class ReformDesk {

    private final HostingCompany company;
    private final FakePlatform platform;

    public ReformDesk(HostingCompany company) {
        this.company = company;
        this.platform = new FakePlatform(company.stores().transactions());
    }

    public FakePlatform platform() {
        return platform;
    }

    /** The seller's settings from a day on. */
    public void sets(LocalDate from, Map<Setting, String> settings) {
        DatedPolicy policy =
                new DatedPolicy(
                        company.seller().code(),
                        from,
                        new BillingPolicy(settings, List.of()),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(policy));
    }

    public int reportsPayments() {
        ReformStores stores = company.stores().reform();
        return new ReportPaymentsHandler(
                        company.stores().sellers(),
                        company.stores().invoices(),
                        regimes(),
                        new ReportPaymentsHandler.Told(
                                stores.collections(),
                                stores.transmissions(),
                                new PlainReformPapers()),
                        company.stores().transactions(),
                        company.clock())
                .report();
    }

    public int reportsSales() {
        ReformStores stores = company.stores().reform();
        return new ReportSalesHandler(
                        company.stores().sellers(),
                        new SalesReports(
                                regimes(),
                                stores.consumerSales(),
                                stores.foreignSales(),
                                company.stores().tax().oneStopShop(),
                                company.stores().invoices()),
                        stores.transmissions(),
                        new PlainReformPapers(),
                        company.stores().transactions(),
                        company.clock())
                .report();
    }

    /** Replaces an invoice by a corrective one. */
    public DocumentReference corrects(DocumentReference invoice) {
        return new CorrectionDesk(company.stores(), company.does(), company.clock())
                .corrects(invoice);
    }

    public int transmits() {
        return new TransmitHandler(
                        company.stores().reform().transmissions(),
                        platform,
                        company.stores().transactions(),
                        company.clock())
                .transmit();
    }

    public RetryTransmission.Outcome retries(UUID id) {
        return new RetryTransmissionHandler(
                        company.stores().reform().transmissions(),
                        company.stores().invoices(),
                        company.stores().transactions(),
                        company.clock())
                .retry(id);
    }

    /** All that was written, the oldest first. */
    public List<Transmission> told() {
        return company.stores().reform().transmissions().all().toList();
    }

    /** The same, as it reads. */
    public List<String> texts() {
        return told().stream().map(one -> one.file().content()).toList();
    }

    private Regimes regimes() {
        return new Regimes(company.stores().policy().policies());
    }
}
