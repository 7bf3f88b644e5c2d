package io.guichet.wiring.expiry;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.CardOrCredit;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.Debts;
import io.guichet.application.change.Extensions;
import io.guichet.application.change.Hindrances;
import io.guichet.application.change.LateRenewals;
import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLateHandler;
import io.guichet.application.expiry.ChosenRenewals;
import io.guichet.application.expiry.ConfirmedCancellations;
import io.guichet.application.expiry.Expiries;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.expiry.LetLapse;
import io.guichet.application.expiry.LetLapseHandler;
import io.guichet.application.expiry.SetExpiryTerms;
import io.guichet.application.expiry.SetExpiryTermsHandler;
import io.guichet.application.expiry.ShowExpiry;
import io.guichet.application.expiry.ShowExpiryHandler;
import io.guichet.application.expiry.UntoldTacitRenewals;
import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.expiry.port.UnpaidRenewals;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.CancellationNews;
import io.guichet.application.subscription.ConfigureRenewalHandler.DebitDays;
import io.guichet.application.subscription.RenewalChoices;
import io.guichet.application.subscription.RenewalMeans;
import io.guichet.application.subscription.UnbegunPeriods;
import io.guichet.application.subscription.UntoldRenewals;
import io.guichet.application.subscription.port.Services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what happens around the end of services. */
@ApplicationScoped
public class ExpiryWiring {

    @Produces
    @Singleton
    ExpiryRules expiryRules(Plans plans, TermsBook terms, PolicyOfDay policyOfDay) {
        return new ExpiryRules(plans, terms, policyOfDay);
    }

    @Produces
    @Singleton
    public SetExpiryTerms setExpiryTerms(
            Sellers sellers, Plans plans, TermsBook terms, Transactions transactions, Clock clock) {
        return new SetExpiryTermsHandler(
                new SetExpiryTermsHandler.Stores(sellers, plans, terms), transactions, clock);
    }

    @Produces
    @Singleton
    public ShowExpiry showExpiry(
            Services services,
            TradingParties parties,
            ExpiryRules rules,
            Transactions transactions,
            Clock clock) {
        return new ShowExpiryHandler(services, parties, rules, transactions, clock);
    }

    @Produces
    @Singleton
    LateRenewals.Held lateRenewed(Services services, Debts debts) {
        return new LateRenewals.Held(services, debts);
    }

    @Produces
    @Singleton
    Expiries.Stores expiryStores(Services services, ExpirySteps steps, PendingOrders orders) {
        return new Expiries.Stores(services, steps, orders);
    }

    @Produces
    @Singleton
    CancellationNews cancellationNews(Outbox outbox) {
        return new ConfirmedCancellations(outbox);
    }

    @Produces
    @Singleton
    UntoldRenewals untoldRenewals(
            Services services, Invoices invoices, Orders orders, ExpirySteps steps) {
        return new UntoldTacitRenewals(services, invoices, orders, steps);
    }

    @Produces
    @Singleton
    RenewalChoices renewalChoices(ExpirySteps steps, ExpiryRules rules, Outbox outbox) {
        return new ChosenRenewals(steps, rules, outbox);
    }

    @Produces
    @Singleton
    Expiries expiries(Expiries.Stores stores, ExpiryRules rules, Outbox outbox) {
        return new Expiries(stores, rules, outbox);
    }

    @Produces
    @Singleton
    LetLapseHandler.Stores lapseStores(
            UnpaidRenewals unpaid, Services services, Invoices invoices, Receivables receivables) {
        return new LetLapseHandler.Stores(unpaid, services, invoices, receivables);
    }

    @Produces
    @Singleton
    LetLapseHandler.Acts lapseActs(UnbegunPeriods unbegun, Expiries expiries) {
        return new LetLapseHandler.Acts(unbegun, expiries);
    }

    @Produces
    @Singleton
    public LetLapse letLapse(
            LetLapseHandler.Stores stores,
            LetLapseHandler.Acts acts,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new LetLapseHandler(stores, acts, parties, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    @Typed(LateRenewals.class)
    LateRenewals lateRenewals(
            LateRenewals.Held held,
            TradingParties parties,
            Extensions extensions,
            ChangePapers papers,
            ExpiryRules rules,
            Clock clock) {
        return new LateRenewals(held, parties, extensions, papers, rules, clock);
    }

    @Produces
    @Singleton
    RenewLateHandler.Stores lateStores(Services services, PlaceOrderHandler.Stores orders) {
        return new RenewLateHandler.Stores(services, orders);
    }

    @Produces
    @Singleton
    RenewLateHandler.Work lateWork(Hindrances hindrances, ChangePapers papers) {
        return new RenewLateHandler.Work(hindrances, papers);
    }

    @Produces
    @Singleton
    public RenewLate renewLate(
            RenewLateHandler.Stores stores,
            TradingParties parties,
            LateRenewals renewals,
            RenewLateHandler.Work work,
            Transactions transactions,
            Clock clock) {
        return new RenewLateHandler(stores, parties, renewals, work, transactions, clock);
    }

    @Produces
    @Singleton
    RenewalMeans renewalMeans(StoredCards cards, Ledger ledger, Extensions extensions) {
        return new CardOrCredit(cards, ledger, extensions);
    }

    @Produces
    @Singleton
    DebitDays debitDays(ExpiryRules rules) {
        return (seller, service, today) ->
                rules.of(seller, service, today).terms().stages().debitAhead();
    }
}
