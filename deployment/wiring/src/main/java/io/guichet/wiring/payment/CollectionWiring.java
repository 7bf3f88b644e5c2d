package io.guichet.wiring.payment;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.BookCollectionHandler;
import io.guichet.application.debit.LateDebits;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.MakeCollectionHandler;
import io.guichet.application.debit.RefuseCollection;
import io.guichet.application.debit.RefuseCollectionHandler;
import io.guichet.application.debit.ShowCollections;
import io.guichet.application.debit.ShowCollectionsHandler;
import io.guichet.application.debit.port.CollectionWriter;
import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what is done with the files that tell banks of debits. */
@ApplicationScoped
public class CollectionWiring {

    @Produces
    @Singleton
    MakeCollection makeCollection(
            MakeCollectionHandler.Stores stores,
            LateDebits lateDebits,
            CollectionWriter writer,
            Transactions transactions,
            Clock clock) {
        return new MakeCollectionHandler(stores, lateDebits, writer, transactions, clock);
    }

    @Produces
    @Singleton
    MakeCollectionHandler.Stores making(
            Debits debits, Collections collections, Mandates mandates, Sellers sellers) {
        return new MakeCollectionHandler.Stores(debits, collections, mandates, sellers);
    }

    @Produces
    @Singleton
    BookCollection bookCollection(
            BookCollectionHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new BookCollectionHandler(stores, parties, books, transactions, clock);
    }

    @Produces
    @Singleton
    BookCollectionHandler.Stores booking(
            Debits debits, Collections collections, Receivables receivables) {
        return new BookCollectionHandler.Stores(debits, collections, receivables);
    }

    @Produces
    @Singleton
    RefuseCollection refuseCollection(
            RefuseCollectionHandler.Stores stores,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new RefuseCollectionHandler(stores, books, transactions, clock);
    }

    @Produces
    @Singleton
    RefuseCollectionHandler.Stores refusing(
            Debits debits,
            Collections collections,
            Mandates mandates,
            Receivables receivables,
            Outbox outbox) {
        return new RefuseCollectionHandler.Stores(
                debits, collections, mandates, receivables, outbox);
    }

    @Produces
    @Singleton
    ShowCollections showCollections(
            Collections collections, Debits debits, Transactions transactions) {
        return new ShowCollectionsHandler(collections, debits, transactions);
    }
}
