package io.guichet.testing.change;

import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A hosting company that sells four sizes by the month and the year and plays its days. It opens on
 * the first of April 2026; prices are without VAT, which is 20 %.
 */
final class ChangeShop {

    static final PlanCode FREE = new PlanCode("free");
    static final PlanCode SMALL = new PlanCode("small");
    static final PlanCode MEDIUM = new PlanCode("medium");
    static final PlanCode LARGE = new PlanCode("large");
    static final LocalDate APRIL_FIRST = LocalDate.of(2026, 4, 1);

    final HostingCompany company = new HostingCompany();
    final BillingOffice office =
            new BillingOffice(company.stores(), company.does(), company.clock());
    final ChangeDesk desk = new ChangeDesk(company.stores(), company.does(), company.clock());

    ChangeShop(Preset preset) {
        this(preset, Map.of());
    }

    ChangeShop(Preset preset, Map<Setting, String> more) {
        Map<Setting, String> settings = new HashMap<>(more);
        settings.put(Setting.CANCEL_REASON, "off");
        sells(FREE, "0.00", "0.00");
        sells(SMALL, "6.00", "60.00");
        sells(MEDIUM, "22.00", "240.00");
        sells(LARGE, "55.00", "600.00");
        sets(today().plusDays(1), Optional.of(preset), settings);
        company.clock().advance(Duration.ofDays(31));
    }

    /** Other settings from a day on. */
    void sets(LocalDate from, Map<Setting, String> settings) {
        sets(from, Optional.empty(), settings);
    }

    private void sets(LocalDate from, Optional<Preset> preset, Map<Setting, String> settings) {
        new SetPolicyHandler(
                        company.stores().sellers(),
                        company.stores().policy(),
                        company.stores().transactions(),
                        company.clock())
                .set(
                        new SetPolicy.Command(
                                company.seller().code(),
                                from,
                                preset,
                                settings,
                                Optional.empty(),
                                "staff"));
    }

    void sells(PlanCode code, String monthly, String yearly) {
        company.sells(
                Samples.plan(
                        company.seller(),
                        code,
                        List.of(
                                price(code, BillingPeriod.MONTH, monthly),
                                price(code, BillingPeriod.YEAR, yearly))));
    }

    LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    /** Opened today by the month, not paid. */
    CustomerNumber owes(PlanCode plan, int quantity) {
        CustomerNumber customer = company.consumer();
        orders(customer, plan, quantity);
        return customer;
    }

    /** Opened today by the month and paid. */
    CustomerNumber holds(PlanCode plan) {
        CustomerNumber customer = owes(plan, 1);
        pays(customer);
        return customer;
    }

    DocumentReference orders(CustomerNumber customer, PlanCode plan, int quantity) {
        return company.orders(
                customer, new OrderedItem(plan, BillingPeriod.MONTH, quantity, "site-" + plan));
    }

    /** Pays by transfer what is open, and what has to be gone on with is. */
    void pays(CustomerNumber customer) {
        for (Receivable open : unpaid(customer)) {
            company.transfers(
                    customer, open.open().toDecimal().toPlainString(), List.of(open.invoice()));
        }
        desk.settleChanges().settle();
    }

    void passUntil(LocalDate day) {
        while (today().isBefore(day)) {
            company.clock().advance(Duration.ofDays(1));
            runs();
        }
    }

    void runs() {
        desk.settleChanges().settle();
        RunBilling.Started started = office.runBilling().start(company.seller().code());
        office.runBilling()
                .work(((RunBilling.Started.Running) started).run().id(), Integer.MAX_VALUE);
    }

    static Wanted to(PlanCode plan) {
        return new Wanted(Optional.of(plan), Optional.empty(), Optional.empty());
    }

    static Wanted to(BillingPeriod period) {
        return new Wanted(Optional.empty(), Optional.of(period), Optional.empty());
    }

    static Wanted times(int quantity) {
        return new Wanted(Optional.empty(), Optional.empty(), Optional.of(quantity));
    }

    ChangeService.Command command(CustomerNumber customer, Wanted wanted, String agreed) {
        return new ChangeService.Command(
                customer,
                serviceOf(customer).id(),
                UUID.randomUUID(),
                wanted,
                agreed.isEmpty() ? Optional.empty() : Optional.of(Money.euros(agreed)));
    }

    Outcome asks(CustomerNumber customer, Wanted wanted) {
        return desk.changeService().change(command(customer, wanted, ""));
    }

    PlanChange changes(CustomerNumber customer, Wanted wanted) {
        return ((Outcome.Changed) asks(customer, wanted)).change();
    }

    ChangeQuote quotes(CustomerNumber customer, Wanted wanted) {
        Outcome outcome = desk.changeService().quote(command(customer, wanted, ""));
        return ((Outcome.Quoted) outcome).quote();
    }

    Service serviceOf(CustomerNumber customer) {
        return company.stores().services().of(customer).getFirst();
    }

    List<Receivable> unpaid(CustomerNumber customer) {
        return company.given().in(() -> company.stores().receivables().openOf(customer));
    }

    Invoice invoice(DocumentReference reference) {
        return company.given()
                .in(() -> company.stores().invoices().find(reference))
                .map(Sealed::document)
                .orElseThrow();
    }

    String creditOf(CustomerNumber customer) {
        return company.creditOf(customer).toDecimal().toPlainString();
    }

    /** What is open on his invoices, oldest due first. */
    List<String> owedBy(CustomerNumber customer) {
        return unpaid(customer).stream()
                .map(open -> open.open().toDecimal().toPlainString())
                .toList();
    }

    List<String> booksDiffer() {
        return company.stores().checkLedger().check().differences();
    }

    private static PlanPrice price(PlanCode code, BillingPeriod period, String amount) {
        return new PlanPrice(
                code,
                period,
                Money.euros(amount),
                TaxBasis.NET,
                LocalDate.of(2026, 1, 1),
                LocalDate.MAX);
    }
}
