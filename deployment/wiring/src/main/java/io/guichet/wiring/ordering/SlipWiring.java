package io.guichet.wiring.ordering;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.ordering.DrawOrderFormHandler;
import io.guichet.application.ordering.DrawQuote;
import io.guichet.application.ordering.DrawQuoteHandler;
import io.guichet.application.ordering.PendingOrderBook;
import io.guichet.application.ordering.Pricing;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.Debited;
import io.guichet.application.run.DrawCaptureNotice;
import io.guichet.application.run.DrawCaptureNoticeHandler;
import io.guichet.application.run.UnpaidInvoices;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what draws papers that are no invoices. */
@ApplicationScoped
public class SlipWiring {

    @Produces
    @Singleton
    DrawQuote drawQuote(
            Pricing pricing,
            PolicyOfDay policyOfDay,
            SlipRenderer renderer,
            Transactions transactions,
            Clock clock) {
        return new DrawQuoteHandler(pricing, policyOfDay, renderer, transactions, clock);
    }

    @Produces
    @Singleton
    DrawOrderForm drawOrderForm(
            PendingOrderBook.Stores stores,
            TradingParties parties,
            PendingOrderBook book,
            SlipRenderer renderer,
            Transactions transactions) {
        return new DrawOrderFormHandler(stores, parties, book, renderer, transactions);
    }

    @Produces
    @Singleton
    DrawCaptureNoticeHandler.Stores captureNoticeStores(
            Receivables receivables, StoredCards storedCards) {
        return new DrawCaptureNoticeHandler.Stores(receivables, storedCards);
    }

    @Produces
    @Singleton
    Debited debited(StoredCards storedCards, DefaultMandates mandates) {
        return new Debited(storedCards, mandates);
    }

    @Produces
    @Singleton
    UnpaidInvoices unpaidInvoices(
            Invoices invoices,
            Receivables receivables,
            Dunning dunning,
            PolicyOfDay policyOfDay,
            Services services,
            Debited debited) {
        return new UnpaidInvoices(invoices, receivables, dunning, policyOfDay, services, debited);
    }

    @Produces
    @Singleton
    DrawCaptureNotice drawCaptureNotice(
            DrawCaptureNoticeHandler.Stores stores,
            UnpaidInvoices unpaidInvoices,
            TradingParties parties,
            SlipRenderer renderer,
            Transactions transactions,
            Clock clock) {
        return new DrawCaptureNoticeHandler(
                stores, unpaidInvoices, parties, renderer, transactions, clock);
    }
}
