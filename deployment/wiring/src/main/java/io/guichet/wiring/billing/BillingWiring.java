package io.guichet.wiring.billing;

import io.guichet.application.billing.AgreeTerm;
import io.guichet.application.billing.AgreeTermHandler;
import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoiceHandler;
import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.KeptDocuments;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReferenceHandler;
import io.guichet.application.billing.VerifySeals;
import io.guichet.application.billing.VerifySealsHandler;
import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoiceHandler;
import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.billing.port.CreditRequests;
import io.guichet.application.billing.port.DepositQueue;
import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.billing.port.WriteOffs;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what issues, credits and verifies documents. */
@ApplicationScoped
public class BillingWiring {

    @Produces
    @Singleton
    public InvoiceIssuing invoiceIssuing(
            SeriesHeads seriesHeads,
            Invoices invoices,
            DepositQueue deposits,
            InvoiceIssuing.Printed printed,
            PolicyOfDay policyOfDay,
            ExchangeRates exchangeRates) {
        return new InvoiceIssuing(
                seriesHeads, invoices, deposits, printed, policyOfDay, exchangeRates);
    }

    @Produces
    @Singleton
    public InvoiceIssuing.Printed printed(
            LegalMentions mentions, BuyerReferences references, PaymentTerms terms) {
        return new InvoiceIssuing.Printed(mentions, references, terms);
    }

    @Produces
    @Singleton
    public AgreeTerm agreeTerm(
            PaymentTerms terms, TradingParties parties, Transactions transactions, Clock clock) {
        return new AgreeTermHandler(terms, parties, transactions, clock);
    }

    @Produces
    @Singleton
    public StateReference stateReference(
            BuyerReferences references,
            TradingParties parties,
            Ledger ledger,
            Transactions transactions) {
        return new StateReferenceHandler(references, parties, ledger, transactions);
    }

    @Produces
    @Singleton
    public InvoiceBooks invoiceBooks(
            Receivables receivables, Settlements settlements, Ledger ledger, Outbox outbox) {
        return new InvoiceBooks(receivables, settlements, ledger, outbox);
    }

    @Produces
    @Singleton
    PartCredits partCredits(
            Invoices invoices,
            Receivables receivables,
            TradingParties parties,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            AnnouncedDebits debits) {
        return new PartCredits(invoices, receivables, parties, issuing, books, debits);
    }

    @Produces
    @Singleton
    CreditInvoiceHandler.Stores creditInvoiceStores(
            Invoices invoices, Receivables receivables, CreditRequests requests) {
        return new CreditInvoiceHandler.Stores(invoices, receivables, requests);
    }

    @Produces
    @Singleton
    public CreditInvoice creditInvoice(
            CreditInvoiceHandler.Stores stores,
            PartCredits credits,
            InvoiceBooks books,
            Transactions transactions,
            Clock clock) {
        return new CreditInvoiceHandler(stores, credits, books, transactions, clock);
    }

    @Produces
    @Singleton
    public VerifySeals verifySeals(
            Sellers sellers,
            SeriesHeads seriesHeads,
            Invoices invoices,
            Receipts receipts,
            KeptDocuments kept,
            Transactions transactions) {
        return new VerifySealsHandler(sellers, seriesHeads, invoices, receipts, kept, transactions);
    }

    @Produces
    @Singleton
    KeptDocuments keptDocuments(Policies policies, Clock clock) {
        return new KeptDocuments(policies, clock);
    }

    @Produces
    @Singleton
    WriteOffInvoiceHandler.Stores writeOffStores(
            Receivables receivables, WriteOffs writeOffs, AnnouncedDebits debits) {
        return new WriteOffInvoiceHandler.Stores(receivables, writeOffs, debits);
    }

    @Produces
    @Singleton
    public WriteOffInvoice writeOffInvoice(
            WriteOffInvoiceHandler.Stores stores,
            TradingParties parties,
            Ledger ledger,
            Transactions transactions,
            Clock clock) {
        return new WriteOffInvoiceHandler(stores, parties, ledger, transactions, clock);
    }
}
