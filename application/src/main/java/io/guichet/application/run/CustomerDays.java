package io.guichet.application.run;

import io.guichet.application.billing.DueDays;
import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.InvoicesFirst;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.change.BegunPeriods;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.expiry.Expiries;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.DayStores;
import io.guichet.application.run.port.DayStores.Around;
import io.guichet.application.run.port.DayStores.Money;
import io.guichet.application.run.port.DayStores.Papers;
import io.guichet.application.run.port.DayStores.Subscriptions;
import io.guichet.application.run.port.DayStores.Taxes;
import io.guichet.application.subscription.Ends;
import io.guichet.application.subscription.TakenBack;
import io.guichet.application.subscription.UnbegunPeriods;
import io.guichet.application.subscription.UnpaidOfCancelled;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;

import java.time.Clock;

/** Builds a customer's day over some stores. */
final class CustomerDays {

    private final DayStores stores;
    private final Clock clock;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final CreditUse creditUse;
    private final Ends ends;

    private CustomerDays(DayStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
        Papers papers = stores.papers();
        Money money = stores.money();
        parties = new TradingParties(stores.people().customers(), stores.people().sellers());
        policyOfDay = new PolicyOfDay(stores.people().policies());
        SeriesHeads heads = new InvoicesFirst(papers.heads());
        issuing =
                new InvoiceIssuing(
                        heads,
                        papers.invoices(),
                        papers.deposits(),
                        new InvoiceIssuing.Printed(
                                papers.mentions(),
                                stores.people().buyerReferences(),
                                stores.people().paymentTerms()),
                        policyOfDay,
                        stores.taxes().exchangeRates());
        books =
                new InvoiceBooks(
                        money.receivables(), money.settlements(), money.ledger(), papers.outbox());
        PaymentBooks paymentBooks =
                new PaymentBooks(
                        money.payments(),
                        money.settlements(),
                        new ReceiptIssuing(heads, papers.receipts(), parties),
                        money.ledger(),
                        papers.outbox());
        creditUse = new CreditUse(money.receivables(), money.creditSwitches(), paymentBooks, clock);
        ends = ends();
    }

    static CustomerDay over(DayStores stores, Clock clock) {
        return new CustomerDays(stores, clock).day();
    }

    private CustomerDay day() {
        Subscriptions sold = stores.subscriptions();
        Expiries expiries =
                new Expiries(
                        new Expiries.Stores(
                                sold.services(),
                                sold.around().steps(),
                                sold.around().pendingOrders()),
                        expiryRules(),
                        stores.papers().outbox());
        return new CustomerDay(
                new CustomerDay.Lives(sold.services(), ends.unpaid(), expiries),
                parties,
                policyOfDay,
                creditUse,
                new CustomerDay.Work(renewals(), reminders()),
                clock);
    }

    private Renewals renewals() {
        Subscriptions sold = stores.subscriptions();
        return new Renewals(
                new Renewals.Stores(
                        sold.services(),
                        sold.plans(),
                        sold.announcements(),
                        sold.orders(),
                        sold.around().charges(),
                        expiryRules()),
                vatDecisions(),
                new MeansToRenew(
                        debited(),
                        new DebitsInTime(
                                stores.money().mandates(),
                                new DueDays(policyOfDay, stores.people().paymentTerms())),
                        creditUse,
                        stores.papers().outbox()),
                new Renewals.Papers(issuing, books, creditUse),
                clock);
    }

    private Debited debited() {
        return new Debited(stores.money().cards(), stores.money().mandates());
    }

    private VatDecisions vatDecisions() {
        Taxes taxes = stores.taxes();
        return new VatDecisions(taxes.rates(), taxes.oneStopShop(), taxes.idChecks());
    }

    private Ends ends() {
        Services services = stores.subscriptions().services();
        Around around = stores.subscriptions().around();
        Invoices invoices = stores.papers().invoices();
        Receivables receivables = stores.money().receivables();
        PartCredits credits =
                new PartCredits(
                        invoices, receivables, parties, issuing, books, stores.money().debits());
        BegunPeriods begun =
                new BegunPeriods(
                        services,
                        stores.subscriptions().plans(),
                        vatDecisions(),
                        new ChangePapers(
                                issuing,
                                books,
                                stores.subscriptions().orders(),
                                creditUse,
                                policyOfDay));
        return new Ends(
                new UnbegunPeriods(
                        services,
                        new UnusedDays(services, around.changes(), invoices),
                        credits,
                        new TakenBack(credits, around.creditedPeriods()),
                        stores.money().ledger(),
                        begun),
                new UnpaidOfCancelled(services, invoices, receivables, credits, policyOfDay));
    }

    private ExpiryRules expiryRules() {
        Subscriptions sold = stores.subscriptions();
        return new ExpiryRules(sold.plans(), sold.around().terms(), policyOfDay);
    }

    private Reminders reminders() {
        Papers papers = stores.papers();
        LateFees lateFees =
                new LateFees(
                        parties,
                        policyOfDay,
                        papers.dunning(),
                        new LateFees.Papers(
                                issuing, books, stores.subscriptions().orders(), creditUse),
                        clock);
        return new Reminders(
                new UnpaidInvoices(
                        papers.invoices(),
                        stores.money().receivables(),
                        papers.dunning(),
                        policyOfDay,
                        stores.subscriptions().services(),
                        debited()),
                papers.dunning(),
                new DunningActs(
                        stores.subscriptions().services(),
                        stores.subscriptions().plans(),
                        lateFees,
                        new UnbegunOfUnpaid(ends.unbegun(), parties, clock),
                        debited(),
                        papers.outbox()));
    }
}
