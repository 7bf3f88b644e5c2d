package io.guichet.commands;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.debit.DebitInvoice;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.CaptureInvoice;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.IncomingMoney;
import io.guichet.application.payment.MoneyBackBooks;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.payment.Surplus;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.publicsector.TransmissionDeposits;
import io.guichet.application.run.Captures;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunBillingHandler;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.VatDecisions;
import io.guichet.persistence.billing.JpaBuyerReferences;
import io.guichet.persistence.billing.JpaExchangeRates;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaLegalMentions;
import io.guichet.persistence.billing.JpaPaymentTerms;
import io.guichet.persistence.billing.JpaReceipts;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaListSellers;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.payment.JpaCreditSwitches;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.payment.JpaRefunds;
import io.guichet.persistence.payment.JpaSettlements;
import io.guichet.persistence.policy.JpaPolicies;
import io.guichet.persistence.reform.JpaTransmissions;
import io.guichet.persistence.run.JpaDayStores;
import io.guichet.persistence.run.JpaDunning;
import io.guichet.persistence.run.JpaRuns;
import io.guichet.persistence.run.JpaShowRuns;
import io.guichet.persistence.tax.JpaOneStopShop;
import io.guichet.persistence.tax.JpaVatIdChecks;
import io.guichet.persistence.tax.JpaVatRates;

import jakarta.persistence.EntityManager;

import java.time.Clock;

/** The daily run on a database, without a server. No card is charged: that is the server's. */
public record Running(EntityManager entityManager, Transactions transactions, Clock clock) {

    private static final CaptureInvoice LEFT_TO_THE_SERVER =
            command -> new CaptureInvoice.Outcome.ProviderUnavailable();

    private static final DebitInvoice NO_DEBIT =
            command -> new DebitInvoice.Outcome.PaymentUnderWay();

    /** How invoices of the run come about. */
    public record Papers(
            InvoiceIssuing issuing, InvoiceBooks books, PaymentBooks payments, Outbox outbox) {}

    /** Papers of which notices go to an outbox. */
    public Papers papers(Outbox outbox) {
        JpaLedger ledger = new JpaLedger(entityManager);
        JpaSeriesHeads series = new JpaSeriesHeads(entityManager);
        JpaSettlements settlements = new JpaSettlements(entityManager);
        return new Papers(
                new InvoiceIssuing(
                        series,
                        new JpaInvoices(entityManager),
                        new TransmissionDeposits(new JpaTransmissions(entityManager)),
                        new InvoiceIssuing.Printed(
                                new JpaLegalMentions(entityManager),
                                new JpaBuyerReferences(entityManager),
                                new JpaPaymentTerms(entityManager)),
                        policyOfDay(),
                        new JpaExchangeRates(entityManager)),
                new InvoiceBooks(receivables(), settlements, ledger, outbox),
                new PaymentBooks(
                        new JpaPayments(entityManager),
                        settlements,
                        new ReceiptIssuing(series, new JpaReceipts(entityManager), parties()),
                        ledger,
                        outbox),
                outbox);
    }

    /** To start runs: the servers play them. */
    RunBilling runBilling() {
        return runBilling(
                papers(
                        notice -> {
                            throw new IllegalStateException("servers play runs");
                        }));
    }

    VatDecisions vatDecisions() {
        return new VatDecisions(
                new JpaVatRates(entityManager),
                new JpaOneStopShop(entityManager),
                new JpaVatIdChecks(entityManager));
    }

    ShowRuns showRuns() {
        return new JpaShowRuns(entityManager);
    }

    public RunBilling runBilling(Papers papers) {
        return new RunBillingHandler(
                new JpaRuns(entityManager, clock),
                new RunBillingHandler.Parties(sellers(), new JpaListSellers(sellers()), parties()),
                new RunBillingHandler.Work(
                        JpaDayStores.on(entityManager, papers.outbox(), new NoDebits()),
                        new Captures(
                                LEFT_TO_THE_SERVER,
                                NO_DEBIT,
                                invoice -> {},
                                dunning(),
                                transactions),
                        () -> 0),
                policyOfDay(),
                transactions,
                clock);
    }

    IncomingMoney incoming(Papers papers) {
        CreditUse creditUse =
                new CreditUse(
                        receivables(),
                        new JpaCreditSwitches(entityManager),
                        papers.payments(),
                        clock);
        return new IncomingMoney(
                papers.payments(), creditUse, policyOfDay(), parties(), surplus(papers.outbox()));
    }

    private Surplus surplus(Outbox outbox) {
        return new Surplus(
                new JpaRefunds(entityManager),
                new MoneyBackBooks(
                        parties(),
                        new JpaSettlements(entityManager),
                        new JpaLedger(entityManager),
                        outbox));
    }

    TradingParties parties() {
        return new TradingParties(new JpaCustomers(entityManager), sellers());
    }

    PolicyOfDay policyOfDay() {
        return new PolicyOfDay(new JpaPolicies(entityManager));
    }

    private JpaSellers sellers() {
        return new JpaSellers(entityManager);
    }

    private JpaReceivables receivables() {
        return new JpaReceivables(entityManager);
    }

    private JpaDunning dunning() {
        return new JpaDunning(entityManager);
    }
}
