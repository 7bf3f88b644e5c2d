package io.guichet.wiring.ordering;

import io.guichet.application.access.ServerPermissions;
import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.ClosedCustomers;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ordering.Advances;
import io.guichet.application.ordering.Agreements;
import io.guichet.application.ordering.Hosting;
import io.guichet.application.ordering.OrderBans;
import io.guichet.application.ordering.OrderDelivery;
import io.guichet.application.ordering.OrderInvoices;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.Pricing;
import io.guichet.application.ordering.PublishContract;
import io.guichet.application.ordering.PublishContractHandler;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.QuoteOrderHandler;
import io.guichet.application.ordering.RegisteredMeans;
import io.guichet.application.ordering.WithdrawalTerms;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.subscription.port.OptionHosts;
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
            TradingParties parties, Pricing.Stores stores, VatDecisions vatDecisions, Clock clock) {
        return new Pricing(parties, stores, vatDecisions, clock);
    }

    @Produces
    @Singleton
    Pricing.Stores pricingStores(
            Plans plans, OrderBans bans, Contracts contracts, Hosting hosting) {
        return new Pricing.Stores(plans, bans, contracts, hosting);
    }

    @Produces
    @Singleton
    OrderBans orderBans(Restrictions restrictions, CustomerHolds holds, ClosedCustomers closed) {
        return new OrderBans(restrictions, holds, closed);
    }

    @Produces
    @Singleton
    PublishContract publishContract(
            Contracts contracts,
            Sellers sellers,
            Plans plans,
            Transactions transactions,
            Clock clock) {
        return new PublishContractHandler(contracts, sellers, plans, transactions, clock);
    }

    @Produces
    @Singleton
    QuoteOrder quoteOrder(Pricing pricing, Transactions transactions) {
        return new QuoteOrderHandler(pricing, transactions);
    }

    @Produces
    @Singleton
    PlaceOrderHandler.Stores placeOrderStores(Orders orders, PendingOrders pendingOrders) {
        return new PlaceOrderHandler.Stores(orders, pendingOrders);
    }

    @Produces
    @Singleton
    PlaceOrderHandler.Rules placeOrderRules(
            PolicyOfDay policyOfDay,
            CreditUse creditUse,
            Contracts contracts,
            WithdrawalTerms terms,
            RegisteredMeans means) {
        return new PlaceOrderHandler.Rules(
                policyOfDay, creditUse::spend, new Agreements(contracts, terms), means);
    }

    @Produces
    @Singleton
    RegisteredMeans registeredMeans(Orders orders, StoredCards cards, Mandates mandates) {
        return new RegisteredMeans(orders, cards, mandates);
    }

    @Produces
    @Singleton
    WithdrawalTerms withdrawalTerms(Withdrawals withdrawals, PolicyOfDay policyOfDay) {
        return new WithdrawalTerms(withdrawals, policyOfDay);
    }

    @Produces
    @Singleton
    Hosting hosting(Plans plans, Services services, OptionHosts hosts) {
        return new Hosting(plans, services, hosts);
    }

    @Produces
    @Singleton
    OrderDelivery.Stores deliveryStores(
            Orders orders,
            Services services,
            Hosting hosting,
            ServerPermissions permissions,
            CustomerHolds holds) {
        return new OrderDelivery.Stores(orders, services, hosting, permissions, holds);
    }

    @Produces
    @Singleton
    public OrderDelivery orderDelivery(
            OrderDelivery.Stores stores,
            OrderInvoices invoices,
            WithdrawalTerms terms,
            Chance chance) {
        return new OrderDelivery(stores, invoices, terms, chance::id);
    }

    @Produces
    @Singleton
    OrderInvoices orderInvoices(InvoiceIssuing issuing, InvoiceBooks books, Advances advances) {
        return new OrderInvoices(issuing, books, advances);
    }

    @Produces
    @Singleton
    Advances advances(Invoices invoices, Receivables receivables, PartCredits credits) {
        return new Advances(invoices, receivables, credits);
    }

    @Produces
    @Singleton
    public PlaceOrder placeOrder(
            PlaceOrderHandler.Stores stores,
            Pricing pricing,
            OrderDelivery delivery,
            PlaceOrderHandler.Rules rules,
            Transactions transactions,
            Clock clock) {
        return new PlaceOrderHandler(stores, pricing, delivery, rules, transactions, clock);
    }
}
