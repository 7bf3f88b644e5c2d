package io.guichet.commands;

import io.guichet.application.audit.VerifyAudit;
import io.guichet.application.audit.VerifyAuditHandler;
import io.guichet.application.billing.CreditInvoiceHandler;
import io.guichet.application.billing.KeptDocuments;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.VerifySeals;
import io.guichet.application.billing.VerifySealsHandler;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.payment.PayFromCreditHandler;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.RecordTransferHandler;
import io.guichet.application.shared.Transactions;
import io.guichet.commands.demo.DemoData;
import io.guichet.commands.demo.Office;
import io.guichet.commands.demo.TimeMachine;
import io.guichet.persistence.audit.JpaAuditTrail;
import io.guichet.persistence.billing.JpaCreditRequests;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaListInvoices;
import io.guichet.persistence.billing.JpaReceipts;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.identity.JpaAccessTokens;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaProfiles;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.ledger.JpaCheckLedger;
import io.guichet.persistence.notification.JpaLetters;
import io.guichet.persistence.payment.JpaCardPayments;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.policy.JpaPolicies;
import io.guichet.persistence.session.JpaCredentials;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.JpaReencryption;
import io.guichet.persistence.shared.LocalTransactions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The use cases on a database, without a server. */
public final class Standalone implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final EntityManager entityManager;

    public Standalone(String url, String user, String password) {
        this.factory = LocalTransactions.open(url, user, password, 2);
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
                new KeptDocuments(new JpaPolicies(entityManager), Clock.systemUTC()),
                transactions);
    }

    FirstTokens firstTokens(Clock clock) {
        return new FirstTokens(
                new JpaProfiles(entityManager),
                new JpaAccessTokens(entityManager),
                transactions,
                clock);
    }

    public VerifyAudit verifyAudit() {
        return new VerifyAuditHandler(new JpaAuditTrail(entityManager), transactions);
    }

    Alerts alerts(Map<String, String> environment, Clock clock, PrintStream out) {
        return Alerts.of(
                environment,
                encryption -> new JpaLetters(entityManager, encryption),
                transactions,
                clock,
                out);
    }

    JpaReencryption reencryption(Encryption encryption) {
        return new JpaReencryption(entityManager, transactions, encryption);
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
                        new JpaPlans(entityManager),
                        new JpaListInvoices(entityManager));
        return new Office(
                stores, new JpaCredentials(entityManager), work(stores, time), transactions, time);
    }

    private Office.Work work(Office.Stores stores, TimeMachine time) {
        TradingParties parties = new TradingParties(stores.customers(), stores.sellers());
        Running running = running(time);
        Running.Papers papers = running.papers(notice -> {});
        Receivables receivables = new JpaReceivables(entityManager);
        JpaInvoices invoices = new JpaInvoices(entityManager);
        PayFromCreditHandler.Stores settled =
                new PayFromCreditHandler.Stores(
                        receivables,
                        new JpaPayments(entityManager),
                        new JpaCardPayments(entityManager),
                        new NoDebits());
        PaymentBooks paid = papers.payments();
        Selling selling = new Selling(entityManager, running, papers, parties, time);
        return new Office.Work(
                selling.placeOrder(transactions),
                new RecordTransferHandler(
                        selling.transferred(),
                        parties,
                        paid,
                        running.incoming(papers),
                        transactions,
                        time),
                new PayFromCreditHandler(settled, parties, paid, transactions, time),
                new CreditInvoiceHandler(
                        new CreditInvoiceHandler.Stores(
                                invoices, receivables, new JpaCreditRequests(entityManager)),
                        new PartCredits(
                                invoices,
                                receivables,
                                parties,
                                papers.issuing(),
                                papers.books(),
                                new NoDebits()),
                        papers.books(),
                        transactions,
                        time),
                running.runBilling(papers));
    }

    public Running running(Clock clock) {
        return new Running(entityManager, transactions, clock);
    }

    @Override
    public void close() {
        factory.close();
    }
}
