package io.guichet.wiring.ordering;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.AskAdvanceHandler;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.CancelOrderHandler;
import io.guichet.application.ordering.ChangeDelivery;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.ordering.DeliverOrderHandler;
import io.guichet.application.ordering.DeliveryByKind;
import io.guichet.application.ordering.ExpireOrders;
import io.guichet.application.ordering.ExpireOrdersHandler;
import io.guichet.application.ordering.OrderBans;
import io.guichet.application.ordering.OrderDelivery;
import io.guichet.application.ordering.OrderInvoices;
import io.guichet.application.ordering.OwedOrders;
import io.guichet.application.ordering.PendingOrderBook;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.PlaceSettlementHandler;
import io.guichet.application.ordering.RenewalDelivery;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.payment.CardCharges;
import io.guichet.application.payment.CardCheckouts;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.OrderCards;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrderHandler;
import io.guichet.application.payment.PayableOrders;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.VatDecisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what becomes of orders that must be paid first. */
@ApplicationScoped
public class PendingOrderWiring {

    @Produces
    @Singleton
    PendingOrderBook.Stores bookStores(
            PendingOrders pendingOrders,
            Orders orders,
            Receivables receivables,
            Reissues reissues,
            AnnouncedDebits debits) {
        return new PendingOrderBook.Stores(pendingOrders, orders, receivables, reissues, debits);
    }

    @Produces
    @Singleton
    public PendingOrderBook payableOrders(
            PendingOrderBook.Stores stores,
            TradingParties parties,
            OrderDelivery delivery,
            DeliveryByKind kinds,
            VatDecisions vatDecisions,
            Clock clock) {
        return new PendingOrderBook(stores, parties, delivery, kinds, vatDecisions, clock);
    }

    /** Not a delivery of renewals to anybody who asks for one. */
    @Produces
    @Singleton
    @Typed(DeliveryByKind.class)
    DeliveryByKind deliveryByKind(RenewalDelivery renewals, ChangeDelivery changes) {
        return new DeliveryByKind(renewals, changes);
    }

    @Produces
    @Singleton
    PlaceSettlement placeSettlement(
            PendingOrderBook.Stores stores,
            TradingParties parties,
            OrderDelivery delivery,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new PlaceSettlementHandler(
                stores, parties, delivery, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    PayOrderHandler.Stores payOrderStores(PayableOrders orders, Payments payments) {
        return new PayOrderHandler.Stores(orders, payments);
    }

    @Produces
    @Singleton
    OrderCards orderCards(
            CardPayments cardPayments,
            StoredCards storedCards,
            CardCheckouts checkouts,
            CardCharges charges,
            Transactions transactions,
            Clock clock) {
        return new OrderCards(cardPayments, storedCards, checkouts, charges, transactions, clock);
    }

    @Produces
    @Singleton
    PayOrder payOrder(
            PayOrderHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            OrderCards cards,
            Transactions transactions,
            Clock clock) {
        return new PayOrderHandler(stores, parties, books, cards, transactions, clock);
    }

    @Produces
    @Singleton
    CancelOrder cancelOrder(
            PlaceOrderHandler.Stores stores,
            TradingParties parties,
            OrderDelivery delivery,
            ChangeDelivery changes,
            Transactions transactions,
            Clock clock) {
        return new CancelOrderHandler(stores, parties, delivery, changes, transactions, clock);
    }

    @Produces
    @Singleton
    AskAdvance askAdvance(
            PendingOrders orders,
            TradingParties parties,
            PendingOrderBook book,
            OrderInvoices invoices,
            Transactions transactions) {
        return new AskAdvanceHandler(orders, parties, book, invoices, transactions);
    }

    @Produces
    @Singleton
    DeliverOrder deliverOrder(
            PendingOrders orders,
            TradingParties parties,
            PendingOrderBook book,
            OrderInvoices invoices,
            Transactions transactions) {
        return new DeliverOrderHandler(orders, parties, book, invoices, transactions);
    }

    @Produces
    @Singleton
    ExpireOrdersHandler.Stores expireStores(PendingOrders pendingOrders, Outbox outbox) {
        return new ExpireOrdersHandler.Stores(pendingOrders, outbox);
    }

    @Produces
    @Singleton
    OwedOrders owedOrders(
            PendingOrderBook book, OrderBans bans, PolicyOfDay policyOfDay, CreditUse creditUse) {
        return new OwedOrders(book, bans, policyOfDay, creditUse::spend);
    }

    @Produces
    @Singleton
    ExpireOrdersHandler.Ways expireWays(
            OrderDelivery delivery, ChangeDelivery changes, OwedOrders owed) {
        return new ExpireOrdersHandler.Ways(delivery, changes, owed);
    }

    @Produces
    @Singleton
    ExpireOrders expireOrders(
            ExpireOrdersHandler.Stores stores,
            TradingParties parties,
            ExpireOrdersHandler.Ways ways,
            Transactions transactions,
            Clock clock) {
        return new ExpireOrdersHandler(stores, parties, ways, transactions, clock);
    }
}
