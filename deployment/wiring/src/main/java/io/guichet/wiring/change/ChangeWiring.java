package io.guichet.wiring.change;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.BegunPeriods;
import io.guichet.application.change.ChangeActs;
import io.guichet.application.change.ChangeBills;
import io.guichet.application.change.ChangeOrders;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeServiceHandler;
import io.guichet.application.change.ChangeTargets;
import io.guichet.application.change.Hindrances;
import io.guichet.application.change.PendingChange;
import io.guichet.application.change.SettleChange;
import io.guichet.application.change.SettleChanges;
import io.guichet.application.change.SettleChangesHandler;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.change.WithdrawChangeHandler;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.InvoicedDays;
import io.guichet.application.subscription.TakenBack;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what changes services. */
@ApplicationScoped
public class ChangeWiring {

    @Produces
    @Singleton
    ChangePapers changePapers(
            InvoiceIssuing issuing,
            InvoiceBooks books,
            Orders orders,
            CreditUse creditUse,
            PolicyOfDay policyOfDay) {
        return new ChangePapers(issuing, books, orders, creditUse, policyOfDay);
    }

    @Produces
    @Singleton
    ChangeBills changeBills(
            Services services,
            InvoicedDays invoicedDays,
            PartCredits credits,
            VatDecisions vatDecisions) {
        return new ChangeBills(services, invoicedDays, credits, vatDecisions);
    }

    @Produces
    @Singleton
    ChangeActs changeActs(
            Services services,
            PlanChanges changes,
            PartCredits credits,
            TakenBack takenBack,
            ChangePapers papers,
            ExpiryRules expiryRules) {
        return new ChangeActs(services, changes, credits, takenBack, papers, expiryRules);
    }

    @Produces
    @Singleton
    ChangeTargets changeTargets(Plans plans, Services services, OptionHosts hosts) {
        return new ChangeTargets(plans, services, hosts);
    }

    @Produces
    @Singleton
    ChangeServiceHandler.Work changeWork(
            ChangeTargets targets,
            ChangeBills bills,
            ChangePapers papers,
            ChangeActs acts,
            BegunPeriods begunPeriods,
            Hindrances hindrances) {
        return new ChangeServiceHandler.Work(
                targets, bills, papers, acts, begunPeriods, hindrances);
    }

    @Produces
    @Singleton
    ChangeServiceHandler.Stores changeStores(Services services, PlanChanges changes) {
        return new ChangeServiceHandler.Stores(services, changes);
    }

    @Produces
    @Singleton
    public ChangeService changeService(
            ChangeServiceHandler.Stores stores,
            TradingParties parties,
            ChangeServiceHandler.Work work,
            ChangeOrders orders,
            Transactions transactions,
            Clock clock) {
        return new ChangeServiceHandler(stores, parties, work, orders, transactions, clock);
    }

    @Produces
    @Singleton
    PendingChange pendingChange(
            Services services,
            PlanChanges changes,
            Receivables receivables,
            PartCredits credits,
            AnnouncedDebits debits) {
        return new PendingChange(services, changes, receivables, credits, debits);
    }

    @Produces
    @Singleton
    public WithdrawChange withdrawChange(
            Services services,
            TradingParties parties,
            PendingChange pendingChange,
            ChangeOrders orders,
            Transactions transactions,
            Clock clock) {
        return new WithdrawChangeHandler(
                services, parties, pendingChange, orders, transactions, clock);
    }

    @Produces
    @Singleton
    BegunPeriods begunPeriods(
            Services services, Plans plans, VatDecisions vatDecisions, ChangePapers papers) {
        return new BegunPeriods(services, plans, vatDecisions, papers);
    }

    @Produces
    @Singleton
    SettleChangesHandler.Stores settledStores(
            Services services, PlanChanges changes, Plans plans, Outbox outbox) {
        return new SettleChangesHandler.Stores(services, changes, plans, outbox);
    }

    @Produces
    @Singleton
    @Typed(SettleChangesHandler.class)
    public SettleChangesHandler settleChangesHandler(
            SettleChangesHandler.Stores stores,
            TradingParties parties,
            PendingChange pendingChange,
            BegunPeriods begunPeriods,
            Transactions transactions,
            Clock clock) {
        return new SettleChangesHandler(
                stores, parties, pendingChange, begunPeriods, transactions, clock);
    }

    @Produces
    @Singleton
    SettleChanges settleChanges(SettleChangesHandler handler) {
        return handler;
    }

    @Produces
    @Singleton
    SettleChange settleChange(SettleChangesHandler handler) {
        return handler;
    }
}
