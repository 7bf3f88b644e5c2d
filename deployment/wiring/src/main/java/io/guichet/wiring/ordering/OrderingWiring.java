package io.guichet.wiring.ordering;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.Pricing;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.QuoteOrderHandler;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;
import io.guichet.wiring.shared.Chance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the use cases of ordering. */
@ApplicationScoped
public class OrderingWiring {

    @Produces
    @Singleton
    public Pricing pricing(
            TradingParties parties,
            Plans plans,
            Services services,
            Restrictions restrictions,
            VatDecisions vatDecisions,
            Clock clock) {
        return new Pricing(parties, plans, services, restrictions, vatDecisions, clock);
    }

    @Produces
    @Singleton
    QuoteOrder quoteOrder(Pricing pricing, Transactions transactions) {
        return new QuoteOrderHandler(pricing, transactions);
    }

    @Produces
    @Singleton
    PlaceOrderHandler.Stores placeOrderStores(Orders orders, Services services) {
        return new PlaceOrderHandler.Stores(orders, services);
    }

    @Produces
    @Singleton
    PlaceOrderHandler.Now placeOrderNow(Clock clock, Chance chance) {
        return new PlaceOrderHandler.Now(clock, chance::id);
    }

    @Produces
    @Singleton
    public PlaceOrder placeOrder(
            PlaceOrderHandler.Stores stores,
            Pricing pricing,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            Transactions transactions,
            PlaceOrderHandler.Now now) {
        return new PlaceOrderHandler(stores, pricing, issuing, books, transactions, now);
    }
}
