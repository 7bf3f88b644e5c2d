package io.guichet.commands;

import io.guichet.application.billing.CreditInvoiceHandler;
import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.VerifySeals;
import io.guichet.application.billing.VerifySealsHandler;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.Pricing;
import io.guichet.application.payment.PayFromCreditHandler;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.payment.RecordTransferHandler;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.VatDecisions;
import io.guichet.commands.demo.DemoData;
import io.guichet.commands.demo.Office;
import io.guichet.commands.demo.TimeMachine;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaLegalMentions;
import io.guichet.persistence.billing.JpaReceipts;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.identity.JpaAccessTokens;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaProfiles;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.ledger.JpaCheckLedger;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.ordering.JpaOrders;
import io.guichet.persistence.payment.JpaCardPayments;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.payment.JpaSettlements;
import io.guichet.persistence.policy.JpaPolicies;
import io.guichet.persistence.shared.LocalTransactions;
import io.guichet.persistence.subscription.JpaServices;
import io.guichet.persistence.tax.JpaOneStopShop;
import io.guichet.persistence.tax.JpaVatIdChecks;
import io.guichet.persistence.tax.JpaVatRates;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The use cases on a database, without a server. */
public final class Standalone implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final EntityManager entityManager;

    public Standalone(String url, String user, String password) {
        this.factory =
                Persistence.createEntityManagerFactory(
                        "guichet",
                        Map.of(
                                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                "jakarta.persistence.jdbc.url", url,
                                "jakarta.persistence.jdbc.user", user,
                                "jakarta.persistence.jdbc.password", password,
                                "hibernate.connection.pool_size", "2"));
        LocalTransactions local = new LocalTransactions(factory);
        this.transactions = local;
        this.entityManager = local.entityManager();
    }

    public VerifySeals verifySeals() {
        return new VerifySealsHandler(
                new JpaSellers(entityManager),
                new JpaSeriesHeads(entityManager),
                new JpaInvoices(entityManager),
                new JpaReceipts(entityManager),
                transactions);
    }

    public Bookkeeping bookkeeping() {
        return new Bookkeeping(entityManager, transactions);
    }

    public CheckLedger checkLedger() {
        return () -> transactions.required(new JpaCheckLedger(entityManager)::check);
    }

    public DemoData demoData(Instant now) {
        return new DemoData(office(now));
    }

    /** To do business at any time. It is told to nobody: the outbox keeps none of it. */
    public Office office(Instant now) {
        TimeMachine time = new TimeMachine(now);
        Office.Stores stores =
                new Office.Stores(
                        new JpaSellers(entityManager),
                        new JpaCustomers(entityManager),
                        new JpaProfiles(entityManager),
                        new JpaAccessTokens(entityManager),
                        new JpaPlans(entityManager));
        return new Office(stores, work(stores, time), transactions, time);
    }

    private Office.Work work(Office.Stores stores, TimeMachine time) {
        TradingParties parties = new TradingParties(stores.customers(), stores.sellers());
        Outbox silence = notice -> {};
        Ledger ledger = new JpaLedger(entityManager);
        Receivables receivables = new JpaReceivables(entityManager);
        SeriesHeads series = new JpaSeriesHeads(entityManager);
        JpaInvoices invoices = new JpaInvoices(entityManager);
        JpaPayments payments = new JpaPayments(entityManager);
        InvoiceIssuing issuing =
                new InvoiceIssuing(
                        series, invoices, new JpaLegalMentions(entityManager), policyOfDay());
        Settlements settlements = new JpaSettlements(entityManager);
        InvoiceBooks books = new InvoiceBooks(receivables, settlements, ledger, silence);
        ReceiptIssuing receipts =
                new ReceiptIssuing(series, new JpaReceipts(entityManager), parties);
        PaymentBooks paid = new PaymentBooks(payments, settlements, receipts, ledger, silence);
        PayFromCreditHandler.Stores settled =
                new PayFromCreditHandler.Stores(
                        receivables, payments, new JpaCardPayments(entityManager));
        return new Office.Work(
                new PlaceOrderHandler(
                        new PlaceOrderHandler.Stores(
                                new JpaOrders(entityManager), new JpaServices(entityManager)),
                        pricing(stores, parties, time),
                        issuing,
                        books,
                        transactions,
                        new PlaceOrderHandler.Now(time, UUID::randomUUID)),
                new RecordTransferHandler(settled, parties, paid, transactions, time),
                new PayFromCreditHandler(settled, parties, paid, transactions, time),
                new CreditInvoiceHandler(
                        new CreditInvoiceHandler.Stores(invoices, receivables),
                        parties,
                        issuing,
                        books,
                        transactions,
                        time));
    }

    private Pricing pricing(Office.Stores stores, TradingParties parties, TimeMachine time) {
        return new Pricing(
                parties, stores.plans(), new JpaServices(entityManager), vatDecisions(), time);
    }

    private PolicyOfDay policyOfDay() {
        return new PolicyOfDay(new JpaPolicies(entityManager));
    }

    private VatDecisions vatDecisions() {
        return new VatDecisions(
                new JpaVatRates(entityManager),
                new JpaOneStopShop(entityManager),
                new JpaVatIdChecks(entityManager));
    }

    @Override
    public void close() {
        factory.close();
    }
}
