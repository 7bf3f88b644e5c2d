package io.guichet.testing.charging;

import io.guichet.application.charging.CancelCharge;
import io.guichet.application.charging.CancelChargeHandler;
import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargeCustomerHandler;
import io.guichet.application.charging.ChargeInvoicing;
import io.guichet.application.charging.DraftInvoice;
import io.guichet.application.charging.DraftInvoiceHandler;
import io.guichet.application.charging.InvoiceCharges;
import io.guichet.application.charging.InvoiceChargesHandler;
import io.guichet.application.charging.RateUsage;
import io.guichet.application.charging.RateUsageHandler;
import io.guichet.application.charging.ReportUsage;
import io.guichet.application.charging.ReportUsageHandler;
import io.guichet.application.charging.Tariffs;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.tax.TaxOffice;

import java.time.Clock;

/** The use cases of charging over some stores. */
public record ChargingDesk(UseCases does) {

    public ChargeCustomer chargeCustomer() {
        return new ChargeCustomerHandler(
                charges(),
                does.parties(),
                new Tariffs(stores().plans()),
                invoicing(),
                stores().transactions(),
                clock());
    }

    public CancelCharge cancelCharge() {
        return new CancelChargeHandler(
                charges(), does.parties(), invoicing(), stores().transactions(), clock());
    }

    public InvoiceCharges invoiceCharges() {
        return new InvoiceChargesHandler(
                charges(),
                stores().sellers(),
                does.parties(),
                invoicing(),
                stores().transactions(),
                clock());
    }

    public DraftInvoice draftInvoice() {
        return new DraftInvoiceHandler(
                does.parties(), invoicing(), stores().transactions(), clock());
    }

    public ReportUsage reportUsage() {
        return new ReportUsageHandler(
                usage(), does.parties(), stores().plans(), stores().transactions(), clock());
    }

    public RateUsage rateUsage() {
        return new RateUsageHandler(
                new RateUsageHandler.Stores(
                        stores().sellers(), stores().plans(), usage(), charges()),
                does.parties(),
                invoicing(),
                stores().transactions(),
                new RateUsageHandler.Now(clock(), does.ids()));
    }

    public ChargeInvoicing invoicing() {
        return new ChargeInvoicing(
                charges(),
                stores().orders(),
                does.parties(),
                TaxOffice.decisions(stores()),
                new ChargeInvoicing.Papers(
                        does.invoiceIssuing(),
                        does.invoiceBooks(),
                        does.creditUse(),
                        new PolicyOfDay(stores().policy().policies())));
    }

    private Stores stores() {
        return does.stores();
    }

    private Clock clock() {
        return does.clock();
    }

    private Charges charges() {
        return stores().charging().charges();
    }

    private UsageReports usage() {
        return stores().charging().usageReports();
    }
}
