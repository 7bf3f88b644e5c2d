package io.guichet.application.run.batch;

import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.run.port.DayStores;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.port.VatRates;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some customers' days read, read together, and what they write, kept until it is written
 * together. Days are played one after the other; what a failed one would write is dropped. Lives
 * within one transaction.
 */
public final class Batch {

    private final DayStores stored;
    private final Map<CustomerNumber, Customer> customers;
    private final Writes all = new Writes();
    private Writes writes = new Writes();
    private final BatchServices services;
    private final BatchSeries series;
    private final DayStores stores;

    /**
     * Locks the balances of these customers and reads what their days need. Without {@code guesses}
     * the heads of series are locked when they are first used.
     */
    public Batch(
            DayStores stored,
            List<CustomerNumber> numbers,
            Currency currency,
            Optional<Heads> guesses) {
        this.stored = stored;
        DayStores.Money money = stored.money();
        BatchLedger ledger = new BatchLedger(money.ledger(), () -> writes, numbers, currency);
        customers = stored.people().customers().findAll(numbers);
        services = new BatchServices(stored.subscriptions().services(), () -> writes, numbers);
        series = new BatchSeries(stored.papers().heads(), guesses);
        BatchReceivables receivables =
                new BatchReceivables(money.receivables(), () -> writes, numbers);
        stores =
                new DayStores(
                        people(stored.people()),
                        subscriptions(stored.subscriptions()),
                        taxes(stored.taxes()),
                        papers(stored.papers(), receivables),
                        new DayStores.Money(
                                ledger,
                                receivables,
                                new BatchSettlements(
                                        money.settlements(), () -> writes, receivables.invoices()),
                                new BatchPayments(money.payments(), () -> writes),
                                new BatchCreditSwitches(money.creditSwitches(), numbers),
                                new BatchCards(money.cards(), numbers),
                                new BatchMandates(money.mandates(), numbers),
                                money.debits()));
    }

    /** What customers' days are played over. */
    public DayStores stores() {
        return stores;
    }

    /** What was played since is to be written. */
    public void keep() {
        all.add(writes);
        services.keep();
        series.keep();
        writes = new Writes();
    }

    /** What was played since is not to be written. */
    public void drop() {
        series.drop();
        writes = new Writes();
    }

    /** Where series end, if it is written. */
    public Collection<Series> ends() {
        return series.ends();
    }

    /**
     * Locks the heads of series that were guessed. Answers whether the guesses are right; if not,
     * nothing of the batch may be written.
     */
    public boolean lockHeads() {
        return series.lockUsed();
    }

    public void write() {
        all.writeTo(stored);
        series.write();
    }

    private DayStores.People people(DayStores.People people) {
        return new DayStores.People(
                Remembered.of(Sellers.class, people.sellers()),
                new BatchCustomers(customers),
                Remembered.of(Policies.class, people.policies()),
                new BatchBuyerReferences(people.buyerReferences(), customers.keySet()),
                new BatchPaymentTerms(people.paymentTerms(), customers.keySet()));
    }

    private DayStores.Subscriptions subscriptions(DayStores.Subscriptions sold) {
        return new DayStores.Subscriptions(
                services,
                new BatchPlans(sold.plans(), services.plans()),
                new BatchAnnouncements(sold.announcements(), services.plans()),
                new BatchOrders(sold.orders(), () -> writes, customers.size()),
                new DayStores.Around(
                        Remembered.of(TermsBook.class, sold.around().terms()),
                        new BatchExpirySteps(sold.around().steps(), () -> writes, services),
                        new BatchCharges(sold.around().charges(), () -> writes, customers.keySet()),
                        sold.around().pendingOrders(),
                        sold.around().changes(),
                        sold.around().creditedPeriods()));
    }

    private DayStores.Taxes taxes(DayStores.Taxes taxes) {
        return new DayStores.Taxes(
                Remembered.of(VatRates.class, taxes.rates()),
                Remembered.of(OneStopShop.class, taxes.oneStopShop()),
                new BatchVatIds(taxes.idChecks(), customers.values()),
                Remembered.of(ExchangeRates.class, taxes.exchangeRates()));
    }

    private DayStores.Papers papers(DayStores.Papers papers, BatchReceivables receivables) {
        return new DayStores.Papers(
                series,
                new BatchInvoices(papers.invoices(), () -> writes, receivables.invoices()),
                new BatchReceipts(papers.receipts(), () -> writes),
                new BatchMentions(papers.mentions()),
                notice -> writes.notices.add(notice),
                invoice -> writes.deposits.add(invoice),
                new BatchDunning(papers.dunning(), () -> writes, receivables.invoices()));
    }
}
