package io.guichet.wiring.run;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.Debts;
import io.guichet.application.change.SettleChange;
import io.guichet.application.change.SettleChanges;
import io.guichet.application.debit.DebitInvoice;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.CaptureInvoice;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.Captures;
import io.guichet.application.run.LiftSuspensions;
import io.guichet.application.run.LiftSuspensionsHandler;
import io.guichet.application.run.ListPaidSuspensions;
import io.guichet.application.run.ListPaidSuspensionsHandler;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunBillingHandler;
import io.guichet.application.run.SuspendingDebts;
import io.guichet.application.run.port.DayStores;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Runs;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the daily run. */
@ApplicationScoped
public class RunWiring {

    @Produces
    @Singleton
    CreditUse creditUse(
            Receivables receivables, CreditSwitches switches, PaymentBooks books, Clock clock) {
        return new CreditUse(receivables, switches, books, clock);
    }

    @Produces
    @Singleton
    Captures captures(
            CaptureInvoice captureInvoice,
            DebitInvoice debitInvoice,
            SettleChange settleChange,
            Dunning dunning,
            Transactions transactions) {
        return new Captures(captureInvoice, debitInvoice, settleChange, dunning, transactions);
    }

    @Produces
    @Singleton
    RunBillingHandler.Work work(DayStores stores, Captures captures, SettleChanges changes) {
        return new RunBillingHandler.Work(stores, captures, changes);
    }

    @Produces
    @Singleton
    RunBillingHandler.Parties runParties(
            Sellers sellers, ListSellers listSellers, TradingParties parties) {
        return new RunBillingHandler.Parties(sellers, listSellers, parties);
    }

    @Produces
    @Singleton
    public RunBilling runBilling(
            Runs runs,
            RunBillingHandler.Parties parties,
            RunBillingHandler.Work work,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new RunBillingHandler(runs, parties, work, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    public LiftSuspensions liftSuspensions(
            LiftSuspensionsHandler.Stores stores,
            TradingParties parties,
            LiftSuspensionsHandler.Rules rules,
            Ledger ledger,
            Outbox outbox,
            Transactions transactions) {
        return new LiftSuspensionsHandler(stores, parties, rules, ledger, outbox, transactions);
    }

    @Produces
    @Singleton
    LiftSuspensionsHandler.Rules liftSuspensionsRules(
            Debts debts, PolicyOfDay policyOfDay, Clock clock) {
        return new LiftSuspensionsHandler.Rules(debts, policyOfDay, clock);
    }

    @Produces
    @Singleton
    LiftSuspensionsHandler.Stores liftSuspensionsStores(
            Services services,
            Plans plans,
            Receivables receivables,
            Dunning dunning,
            Sellers sellers) {
        return new LiftSuspensionsHandler.Stores(services, plans, receivables, dunning, sellers);
    }

    @Produces
    @Singleton
    public ListPaidSuspensions listPaidSuspensions(Services services, Transactions transactions) {
        return new ListPaidSuspensionsHandler(services, transactions);
    }

    @Produces
    @Singleton
    Debts debts(
            Invoices invoices, Receivables receivables, Dunning dunning, PolicyOfDay policyOfDay) {
        return new SuspendingDebts(invoices, receivables, dunning, policyOfDay);
    }
}
