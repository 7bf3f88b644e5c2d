package io.guichet.wiring.run;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CaptureInvoice;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.Captures;
import io.guichet.application.run.CustomerDay;
import io.guichet.application.run.DunningActs;
import io.guichet.application.run.LateFees;
import io.guichet.application.run.LiftSuspensions;
import io.guichet.application.run.LiftSuspensionsHandler;
import io.guichet.application.run.Reminders;
import io.guichet.application.run.Renewals;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunBillingHandler;
import io.guichet.application.run.UnpaidInvoices;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Runs;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the daily run. */
@ApplicationScoped
public class RunWiring {

    @Produces
    @Singleton
    public Renewals renewals(
            Renewals.Stores stores,
            VatDecisions vatDecisions,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            CreditUse creditUse,
            Clock clock) {
        return new Renewals(stores, vatDecisions, issuing, books, creditUse, clock);
    }

    @Produces
    @Singleton
    Renewals.Stores renewalStores(
            Services services, Plans plans, PriceAnnouncements announcements, Orders orders) {
        return new Renewals.Stores(services, plans, announcements, orders);
    }

    @Produces
    @Singleton
    CreditUse creditUse(
            Receivables receivables, CreditSwitches switches, PaymentBooks books, Clock clock) {
        return new CreditUse(receivables, switches, books, clock);
    }

    @Produces
    @Singleton
    UnpaidInvoices unpaidInvoices(
            Invoices invoices, Receivables receivables, Dunning dunning, PolicyOfDay policyOfDay) {
        return new UnpaidInvoices(invoices, receivables, dunning, policyOfDay);
    }

    @Produces
    @Singleton
    Reminders reminders(UnpaidInvoices unpaidInvoices, Dunning dunning, DunningActs acts) {
        return new Reminders(unpaidInvoices, dunning, acts);
    }

    @Produces
    @Singleton
    Captures captures(CaptureInvoice captureInvoice, Dunning dunning, Transactions transactions) {
        return new Captures(captureInvoice, dunning, transactions);
    }

    @Produces
    @Singleton
    RunBillingHandler.Work work(CustomerDay customerDay, Captures captures) {
        return new RunBillingHandler.Work(customerDay, captures);
    }

    @Produces
    @Singleton
    DunningActs dunningActs(Services services, LateFees lateFees, Outbox outbox) {
        return new DunningActs(services, lateFees, outbox);
    }

    @Produces
    @Singleton
    LateFees lateFees(
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Dunning dunning,
            LateFees.Papers papers,
            Clock clock) {
        return new LateFees(parties, policyOfDay, dunning, papers, clock);
    }

    @Produces
    @Singleton
    LateFees.Papers lateFeePapers(
            InvoiceIssuing issuing, InvoiceBooks books, Orders orders, CreditUse creditUse) {
        return new LateFees.Papers(issuing, books, orders, creditUse);
    }

    @Produces
    @Singleton
    CustomerDay customerDay(
            Services services,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            CreditUse creditUse,
            Renewals renewals,
            Reminders reminders) {
        return new CustomerDay(services, parties, policyOfDay, creditUse, renewals, reminders);
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
            Ledger ledger,
            Outbox outbox,
            Transactions transactions) {
        return new LiftSuspensionsHandler(stores, parties, ledger, outbox, transactions);
    }

    @Produces
    @Singleton
    LiftSuspensionsHandler.Stores liftSuspensionsStores(
            Services services, Receivables receivables, Dunning dunning) {
        return new LiftSuspensionsHandler.Stores(services, receivables, dunning);
    }
}
