package io.guichet.wiring.change;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.AlignBillingDayHandler;
import io.guichet.application.change.AlignmentOrders;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.EndOptions;
import io.guichet.application.change.EndOptionsHandler;
import io.guichet.application.change.Extensions;
import io.guichet.application.change.Hindrances;
import io.guichet.application.change.LateRenewals;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewEarlyHandler;
import io.guichet.application.change.RenewalOrders;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.change.port.Offers;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.ClosedCustomers;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.subscription.Ends;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what makes paid time longer. */
@ApplicationScoped
public class ExtensionWiring {

    @Produces
    @Singleton
    Hindrances hindrances(
            Restrictions restrictions, CustomerHolds holds, ClosedCustomers closed, Offers offers) {
        return new Hindrances(restrictions, holds, closed, offers);
    }

    @Produces
    @Singleton
    Extensions extensions(
            Services services,
            Plans plans,
            PriceAnnouncements announcements,
            VatDecisions vatDecisions,
            ChangePapers papers,
            Hindrances hindrances) {
        return new Extensions(services, plans, announcements, vatDecisions, papers, hindrances);
    }

    @Produces
    @Singleton
    public ServiceMoves serviceMoves(
            Services services,
            TradingParties parties,
            UnusedDays unusedDays,
            PartCredits credits,
            ServiceMoves.Billing billing,
            Clock clock) {
        return new ServiceMoves(services, parties, unusedDays, credits, billing, clock);
    }

    @Produces
    @Singleton
    ServiceMoves.Billing movedBilling(
            ChangePapers papers, Extensions extensions, Ends ends, OptionHosts hosts) {
        return new ServiceMoves.Billing(papers, extensions, ends, hosts);
    }

    @Produces
    @Singleton
    public EndOptions endOptions(
            Services services,
            OptionHosts hosts,
            TradingParties parties,
            ServiceMoves moves,
            Transactions transactions) {
        return new EndOptionsHandler(services, hosts, parties, moves, transactions);
    }

    @Produces
    @Singleton
    public AlignBillingDay alignBillingDay(
            Services services,
            TradingParties parties,
            Extensions extensions,
            AlignmentOrders orders,
            Transactions transactions,
            Clock clock) {
        return new AlignBillingDayHandler(
                services, parties, extensions, orders, transactions, clock);
    }

    @Produces
    @Singleton
    RenewEarlyHandler.Stores earlyStores(Services services, Plans plans) {
        return new RenewEarlyHandler.Stores(services, plans);
    }

    @Produces
    @Singleton
    RenewalOrders.Stores renewalStores(
            PlaceOrderHandler.Stores orders,
            Services services,
            Invoices invoices,
            Reissues reissues) {
        return new RenewalOrders.Stores(orders, services, invoices, reissues);
    }

    @Produces
    @Singleton
    RenewalOrders renewalOrders(
            RenewalOrders.Stores stores,
            TradingParties parties,
            Extensions extensions,
            LateRenewals late,
            Clock clock) {
        return new RenewalOrders(stores, parties, extensions, late, clock);
    }

    @Produces
    @Singleton
    public RenewEarly renewEarly(
            RenewEarlyHandler.Stores stores,
            TradingParties parties,
            Extensions extensions,
            RenewalOrders orders,
            Transactions transactions,
            Clock clock) {
        return new RenewEarlyHandler(stores, parties, extensions, orders, transactions, clock);
    }
}
