package io.guichet.wiring.payment;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.ChooseDefaultMandate;
import io.guichet.application.debit.ChooseDefaultMandateHandler;
import io.guichet.application.debit.DrawMandate;
import io.guichet.application.debit.DrawMandateHandler;
import io.guichet.application.debit.EndMandate;
import io.guichet.application.debit.EndMandateHandler;
import io.guichet.application.debit.KeepCreditorId;
import io.guichet.application.debit.KeepCreditorIdHandler;
import io.guichet.application.debit.ShowMandates;
import io.guichet.application.debit.ShowMandatesHandler;
import io.guichet.application.debit.SignMandate;
import io.guichet.application.debit.SignMandateHandler;
import io.guichet.application.debit.port.CreditorIds;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.debit.port.MandateRenderer;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what keeps mandates. */
@ApplicationScoped
public class MandateWiring {

    @Produces
    @Singleton
    KeepCreditorId keepCreditorId(
            CreditorIds creditorIds, Sellers sellers, Transactions transactions) {
        return new KeepCreditorIdHandler(creditorIds, sellers, transactions);
    }

    @Produces
    @Singleton
    SignMandateHandler.Stores stores(
            Mandates mandates, StoredCards storedCards, CreditorIds creditorIds) {
        return new SignMandateHandler.Stores(mandates, storedCards, creditorIds);
    }

    @Produces
    @Singleton
    SignMandate signMandate(
            SignMandateHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new SignMandateHandler(stores, parties, books, transactions, clock);
    }

    @Produces
    @Singleton
    ChooseDefaultMandate chooseDefaultMandate(
            Mandates mandates,
            StoredCards storedCards,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new ChooseDefaultMandateHandler(
                mandates, storedCards, parties, books, transactions, clock);
    }

    @Produces
    @Singleton
    EndMandateHandler.Stores ending(Mandates mandates, Debits debits, Receivables receivables) {
        return new EndMandateHandler.Stores(mandates, debits, receivables);
    }

    @Produces
    @Singleton
    EndMandate endMandate(
            EndMandateHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new EndMandateHandler(stores, parties, books, transactions, clock);
    }

    @Produces
    @Singleton
    ShowMandates showMandates(
            Mandates mandates,
            CreditorIds creditorIds,
            TradingParties parties,
            MandateRenderer renderer,
            Transactions transactions) {
        return new ShowMandatesHandler(mandates, creditorIds, parties, renderer, transactions);
    }

    @Produces
    @Singleton
    DrawMandate drawMandate(
            Mandates mandates,
            TradingParties parties,
            MandateRenderer renderer,
            Transactions transactions) {
        return new DrawMandateHandler(mandates, parties, renderer, transactions);
    }
}
