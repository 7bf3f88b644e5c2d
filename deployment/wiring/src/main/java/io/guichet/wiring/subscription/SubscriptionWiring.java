package io.guichet.wiring.subscription;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.payment.MoneyBackToCards;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.BegunPeriod;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelServiceHandler;
import io.guichet.application.subscription.CancellationNews;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.ConfigureRenewalHandler;
import io.guichet.application.subscription.ConfigureRenewalHandler.DebitDays;
import io.guichet.application.subscription.CreditedEnds;
import io.guichet.application.subscription.DaysGivenBack;
import io.guichet.application.subscription.Ends;
import io.guichet.application.subscription.InvoicedDays;
import io.guichet.application.subscription.RenewalChoices;
import io.guichet.application.subscription.RenewalMeans;
import io.guichet.application.subscription.SuspendService;
import io.guichet.application.subscription.SuspendServiceHandler;
import io.guichet.application.subscription.TakenBack;
import io.guichet.application.subscription.UnbegunPeriods;
import io.guichet.application.subscription.UnpaidOfCancelled;
import io.guichet.application.subscription.UntoldRenewals;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.subscription.query.ListServices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what renews, ends and suspends services. */
@ApplicationScoped
public class SubscriptionWiring {

    @Produces
    @Singleton
    ConfigureRenewalHandler.Stores renewalStores(
            Services services,
            ListServices listed,
            Receivables receivables,
            Ledger ledger,
            RenewalChoices choices) {
        return new ConfigureRenewalHandler.Stores(services, listed, receivables, ledger, choices);
    }

    @Produces
    @Singleton
    public ConfigureRenewal configureRenewal(
            ConfigureRenewalHandler.Stores stores,
            TradingParties parties,
            DebitDays debitDays,
            RenewalMeans means,
            Transactions transactions,
            Clock clock) {
        return new ConfigureRenewalHandler(stores, parties, debitDays, means, transactions, clock);
    }

    @Produces
    @Singleton
    UnbegunPeriods unbegunPeriods(
            Services services,
            InvoicedDays invoicedDays,
            PartCredits credits,
            TakenBack takenBack,
            Ledger ledger,
            BegunPeriod begunPeriod) {
        return new UnbegunPeriods(services, invoicedDays, credits, takenBack, ledger, begunPeriod);
    }

    @Produces
    @Singleton
    TakenBack takenBack(PartCredits credits, CreditedPeriods creditedPeriods) {
        return new TakenBack(credits, creditedPeriods);
    }

    @Produces
    @Singleton
    Ends ends(UnbegunPeriods unbegun, UnpaidOfCancelled unpaid) {
        return new Ends(unbegun, unpaid);
    }

    @Produces
    @Singleton
    DaysGivenBack daysGivenBack(PartCredits credits, MoneyBackToCards cards) {
        return new DaysGivenBack(credits, cards);
    }

    @Produces
    @Singleton
    CreditedEnds creditedEnds(
            Ends ends,
            UntoldRenewals untold,
            OptionHosts hosts,
            TradingParties parties,
            DaysGivenBack days) {
        return new CreditedEnds(ends, untold, hosts, parties, days);
    }

    @Produces
    @Singleton
    UnpaidOfCancelled unpaidOfCancelled(
            Services services,
            Invoices invoices,
            Receivables receivables,
            PartCredits credits,
            PolicyOfDay policyOfDay) {
        return new UnpaidOfCancelled(services, invoices, receivables, credits, policyOfDay);
    }

    @Produces
    @Singleton
    CancelServiceHandler.Stores cancelStores(
            Services services, OptionHosts hosts, CancellationNews news, RenewalChoices choices) {
        return new CancelServiceHandler.Stores(services, hosts, news, choices);
    }

    @Produces
    @Singleton
    public CancelService cancelService(
            CancelServiceHandler.Stores stores,
            CreditedEnds credited,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new CancelServiceHandler(
                stores, credited, parties, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    public SuspendService suspendService(
            SuspendServiceHandler.Stores stores,
            TradingParties parties,
            Transactions transactions,
            Clock clock) {
        return new SuspendServiceHandler(stores, parties, transactions, clock);
    }

    @Produces
    @Singleton
    SuspendServiceHandler.Stores suspendServiceStores(
            Services services, Receivables receivables, Plans plans, TradingParties parties) {
        return new SuspendServiceHandler.Stores(
                services,
                receivables,
                service ->
                        plans.find(
                                        parties.customer(service.customer()).orElseThrow().seller(),
                                        service.plan())
                                .filter(plan -> plan.family().isRegistered())
                                .isPresent());
    }
}
