package io.guichet.wiring.correction;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.correction.Handover;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoiceHandler;
import io.guichet.application.correction.Replacements;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what corrects invoices. */
@ApplicationScoped
public class CorrectionWiring {

    @Produces
    @Singleton
    Handover.Paid paid(Receivables receivables, Settlements settlements, Ledger ledger) {
        return new Handover.Paid(receivables, settlements, ledger);
    }

    @Produces
    @Singleton
    Handover.Naming naming(
            Reissues reissues,
            Services services,
            CreditedPeriods creditedPeriods,
            PlanChanges changes,
            Dunning dunning) {
        return new Handover.Naming(reissues, services, creditedPeriods, changes, dunning);
    }

    @Produces
    @Singleton
    Handover handover(Handover.Paid paid, Handover.Naming naming) {
        return new Handover(paid, naming);
    }

    @Produces
    @Singleton
    ReissueInvoiceHandler.Stores reissueStores(Invoices invoices, Receivables receivables) {
        return new ReissueInvoiceHandler.Stores(invoices, receivables);
    }

    @Produces
    @Singleton
    ReissueInvoiceHandler.Papers reissuePapers(
            VatDecisions vatDecisions,
            Ledger ledger,
            PartCredits credits,
            InvoiceIssuing issuing,
            InvoiceBooks books) {
        return new ReissueInvoiceHandler.Papers(
                new Replacements(vatDecisions, ledger), credits, issuing, books);
    }

    @Produces
    @Singleton
    public ReissueInvoice reissueInvoice(
            ReissueInvoiceHandler.Stores stores,
            TradingParties parties,
            ReissueInvoiceHandler.Papers papers,
            Handover handover,
            Transactions transactions,
            Clock clock) {
        return new ReissueInvoiceHandler(stores, parties, papers, handover, transactions, clock);
    }
}
