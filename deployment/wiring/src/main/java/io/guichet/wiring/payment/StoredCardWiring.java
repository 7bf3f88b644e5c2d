package io.guichet.wiring.payment;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.CaptureInvoice;
import io.guichet.application.payment.CaptureInvoiceHandler;
import io.guichet.application.payment.CardCharges;
import io.guichet.application.payment.CardSettlement;
import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.ChooseDefaultCardHandler;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.RemoveStoredCardHandler;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what keeps cards and charges them. */
@ApplicationScoped
public class StoredCardWiring {

    @Produces
    @Singleton
    CaptureInvoiceHandler.Stores stores(
            CardPayments cardPayments,
            Receivables receivables,
            StoredCards storedCards,
            Outbox outbox) {
        return new CaptureInvoiceHandler.Stores(cardPayments, receivables, storedCards, outbox);
    }

    @Produces
    @Singleton
    CardCharges cardCharges(CardProvider provider, CardSettlement settlement) {
        return new CardCharges(provider, settlement);
    }

    @Produces
    @Singleton
    CaptureInvoice captureInvoice(
            CaptureInvoiceHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            CardCharges charges,
            Transactions transactions,
            Clock clock) {
        return new CaptureInvoiceHandler(stores, parties, books, charges, transactions, clock);
    }

    @Produces
    @Singleton
    ChooseDefaultCard chooseDefaultCard(
            StoredCards storedCards,
            Mandates mandates,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new ChooseDefaultCardHandler(
                storedCards, mandates, parties, books, transactions, clock);
    }

    @Produces
    @Singleton
    RemoveStoredCard removeStoredCard(
            StoredCards storedCards,
            CardProvider provider,
            Transactions transactions,
            Clock clock) {
        return new RemoveStoredCardHandler(storedCards, provider, transactions, clock);
    }
}
