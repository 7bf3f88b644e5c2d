package io.guichet.commands;

import io.guichet.application.access.PlacedPermissions;
import io.guichet.application.access.ServerPermissions;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.Advances;
import io.guichet.application.ordering.Agreements;
import io.guichet.application.ordering.Hosting;
import io.guichet.application.ordering.OrderBans;
import io.guichet.application.ordering.OrderDelivery;
import io.guichet.application.ordering.OrderInvoices;
import io.guichet.application.ordering.PendingOrderBook;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.Pricing;
import io.guichet.application.ordering.WithdrawalTerms;
import io.guichet.application.payment.RecordTransferHandler;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.access.JpaGoneServers;
import io.guichet.persistence.access.JpaInvitations;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaReissues;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaProfiles;
import io.guichet.persistence.ordering.JpaContracts;
import io.guichet.persistence.ordering.JpaOrders;
import io.guichet.persistence.ordering.JpaPendingOrders;
import io.guichet.persistence.ordering.JpaWithdrawals;
import io.guichet.persistence.payment.JpaCardPayments;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.run.JpaDunning;
import io.guichet.persistence.standing.JpaCustomerHolds;
import io.guichet.persistence.subscription.JpaOptionHosts;
import io.guichet.persistence.subscription.JpaServices;

import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.util.UUID;

/** Takes orders and the money for them, without a server. */
record Selling(
        EntityManager entityManager,
        Running running,
        Running.Papers papers,
        TradingParties parties,
        Clock clock) {

    /** Nobody pays but as the story says. */
    PlaceOrder placeOrder(Transactions transactions) {
        return new PlaceOrderHandler(
                new PlaceOrderHandler.Stores(
                        new JpaOrders(entityManager), new JpaPendingOrders(entityManager)),
                pricing(),
                delivery(),
                new PlaceOrderHandler.Rules(
                        running.policyOfDay(),
                        (seller, customer, policy, invoice) -> {},
                        new Agreements(new JpaContracts(entityManager), terms()),
                        (customer, policy, day) -> false),
                transactions,
                clock);
    }

    RecordTransferHandler.Stores transferred() {
        JpaReceivables receivables = new JpaReceivables(entityManager);
        return new RecordTransferHandler.Stores(
                receivables,
                new JpaReissues(entityManager),
                new PendingOrderBook(
                        new PendingOrderBook.Stores(
                                new JpaPendingOrders(entityManager),
                                new JpaOrders(entityManager),
                                receivables,
                                new JpaReissues(entityManager),
                                new NoDebits()),
                        parties,
                        delivery(),
                        new Renewing(running, papers).renewalOrders(),
                        running.vatDecisions(),
                        clock),
                new JpaPayments(entityManager),
                new JpaCardPayments(entityManager),
                new NoDebits());
    }

    private Pricing pricing() {
        return new Pricing(
                parties,
                new Pricing.Stores(
                        new JpaPlans(entityManager),
                        new OrderBans(
                                new JpaDunning(entityManager),
                                new JpaCustomerHolds(entityManager),
                                new JpaCustomers(entityManager)),
                        new JpaContracts(entityManager),
                        hosting()),
                running.vatDecisions(),
                clock);
    }

    private Hosting hosting() {
        return new Hosting(
                new JpaPlans(entityManager),
                new JpaServices(entityManager),
                new JpaOptionHosts(entityManager));
    }

    private OrderDelivery delivery() {
        return new OrderDelivery(
                new OrderDelivery.Stores(
                        new JpaOrders(entityManager),
                        new JpaServices(entityManager),
                        hosting(),
                        new ServerPermissions(
                                new JpaGoneServers(entityManager),
                                new PlacedPermissions(
                                        new JpaProfiles(entityManager),
                                        new JpaInvitations(entityManager),
                                        clock),
                                letter -> {}),
                        new JpaCustomerHolds(entityManager)),
                new OrderInvoices(papers.issuing(), papers.books(), advances()),
                terms(),
                UUID::randomUUID);
    }

    private Advances advances() {
        JpaInvoices invoices = new JpaInvoices(entityManager);
        JpaReceivables receivables = new JpaReceivables(entityManager);
        PartCredits credits =
                new PartCredits(
                        invoices,
                        receivables,
                        parties,
                        papers.issuing(),
                        papers.books(),
                        new NoDebits());
        return new Advances(invoices, receivables, credits);
    }

    private WithdrawalTerms terms() {
        return new WithdrawalTerms(new JpaWithdrawals(entityManager), running.policyOfDay());
    }
}
