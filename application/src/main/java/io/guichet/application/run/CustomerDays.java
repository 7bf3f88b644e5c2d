package io.guichet.application.run;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.InvoicesFirst;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.expiry.Expiries;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.DayStores;
import io.guichet.application.run.port.DayStores.Money;
import io.guichet.application.run.port.DayStores.Papers;
import io.guichet.application.run.port.DayStores.Subscriptions;
import io.guichet.application.run.port.DayStores.Taxes;
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
                                papers.mentions(), stores.people().buyerReferences()),
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
                new CustomerDay.Lives(sold.services(), expiries),
                parties,
                policyOfDay,
                creditUse,
                renewals(),
                reminders());
    }

    private Renewals renewals() {
        Subscriptions sold = stores.subscriptions();
        Taxes taxes = stores.taxes();
        return new Renewals(
                new Renewals.Stores(
                        sold.services(),
                        sold.plans(),
                        sold.announcements(),
                        sold.orders(),
                        sold.around().charges(),
                        expiryRules()),
                new VatDecisions(taxes.rates(), taxes.oneStopShop(), taxes.idChecks()),
                new MeansToRenew(
                        stores.money().cards(),
                        stores.money().mandates(),
                        creditUse,
                        stores.papers().outbox()),
                new Renewals.Papers(issuing, books, creditUse),
                clock);
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
                        stores.subscriptions().services()),
                papers.dunning(),
                new DunningActs(
                        stores.subscriptions().services(),
                        stores.subscriptions().plans(),
                        lateFees,
                        papers.outbox()));
    }
}
