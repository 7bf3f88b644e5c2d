package io.guichet.testing.run;

import io.guichet.application.expiry.SetExpiryTerms;
import io.guichet.application.expiry.SetExpiryTermsHandler;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.testing.shared.Samples;

import java.time.LocalDate;
import java.util.List;

/** Domain names and other services whose time ends, and what staff says of that. */
record ExpiringServices(BillingDays days) {

    static final String LATE_FEE = "3.00";
    static final String RESTORE_FEE = "60.00";

    /** A company that holds a domain name at EUR 12 net a year, opened today and paid. */
    CustomerNumber holderOfDomain(RenewalMode mode) {
        return holderOfDomain(mode, "14.40");
    }

    /** Who has paid so much of it. */
    CustomerNumber holderOfDomain(RenewalMode mode, String paid) {
        PlanCode code = new PlanCode("domain-fr");
        if (days.company.stores().plans().find(days.company.seller().code(), code).isEmpty()) {
            days.company.sells(domain(code));
        }
        CustomerNumber customer = days.company.company();
        DocumentReference invoice =
                days.company.orders(
                        customer,
                        new OrderedItem(code, BillingPeriod.YEAR, 1, "anna-" + customer + ".fr"));
        if (!paid.equals("0.00")) {
            days.company.transfers(customer, paid, List.of(invoice));
        }
        renews(customer, mode);
        return customer;
    }

    /** On one invoice, paid. */
    CustomerNumber holderOfTwoNames(String price) {
        PlanCode code = new PlanCode("domain-cheap");
        days.company.sells(domain(code, price));
        CustomerNumber customer = days.company.company();
        DocumentReference invoice =
                days.company.orders(
                        customer,
                        new OrderedItem(code, BillingPeriod.YEAR, 1, "one.fr"),
                        new OrderedItem(code, BillingPeriod.YEAR, 1, "two.fr"));
        String gross = days.company.openOn(invoice).toDecimal().toPlainString();
        days.company.transfers(customer, gross, List.of(invoice));
        return customer;
    }

    private Plan domain(PlanCode code) {
        return domain(code, "12.00");
    }

    private Plan domain(PlanCode code, String yearly) {
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.YEAR,
                        Money.euros(yearly),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return Samples.plan(days.company.seller(), code, List.of(price))
                .with(PlanRules.of(PlanFamily.DOMAIN_NAME));
    }

    ConfigureRenewal.Outcome renews(CustomerNumber customer, RenewalMode mode) {
        return days.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                customer, days.serviceOf(customer).id(), mode));
    }

    void cancels(CustomerNumber customer) {
        days.office
                .cancelService()
                .cancel(
                        new CancelService.Command(
                                customer,
                                days.serviceOf(customer).id(),
                                CancelService.When.END_OF_PERIOD,
                                "too dear"));
    }

    BillingPeriod periodOf(CustomerNumber customer) {
        return days.serviceOf(customer).period();
    }

    void says(PlanCode plan, List<Integer> notices, int late, int restore, int deletion) {
        says(new ExpiryScope.OfPlan(plan), notices, late, restore, deletion);
    }

    void says(PlanFamily family, List<Integer> notices, int late, int restore, int deletion) {
        says(new ExpiryScope.OfFamily(family), notices, late, restore, deletion);
    }

    /** For what expires from tomorrow on; EUR 3 net for being late, EUR 60 for restoring. */
    private void says(
            ExpiryScope scope, List<Integer> notices, int late, int restore, int deletion) {
        ExpiryTerms terms =
                new ExpiryTerms(
                        new ExpiryStages(notices, List.of(), 30, 15, late, restore, deletion),
                        Money.euros(LATE_FEE),
                        Money.euros(RESTORE_FEE),
                        TaxBasis.NET);
        SetExpiryTerms.Outcome outcome =
                new SetExpiryTermsHandler(
                                new SetExpiryTermsHandler.Stores(
                                        days.company.stores().sellers(),
                                        days.company.stores().plans(),
                                        days.company.stores().expiry().terms()),
                                days.company.stores().transactions(),
                                days.company.clock())
                        .set(
                                new SetExpiryTerms.Command(
                                        days.company.seller().code(),
                                        scope,
                                        days.today().plusDays(1),
                                        terms,
                                        "staff"));
        if (!(outcome instanceof SetExpiryTerms.Outcome.Set)) {
            throw new IllegalStateException("not set: " + outcome);
        }
    }
}
