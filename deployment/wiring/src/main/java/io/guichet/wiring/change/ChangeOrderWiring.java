package io.guichet.wiring.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.AlignmentOrders;
import io.guichet.application.change.ChangeBills;
import io.guichet.application.change.ChangeOrders;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.Extensions;
import io.guichet.application.change.Hindrances;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.subscription.port.Services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds changes and alignments that are paid before they are invoiced. */
@ApplicationScoped
public class ChangeOrderWiring {

    @Produces
    @Singleton
    ChangeOrders.Stores changeOrderStores(
            PendingOrders orders, Services services, PlanChanges changes, Plans plans) {
        return new ChangeOrders.Stores(orders, services, changes, plans);
    }

    @Produces
    @Singleton
    ChangeOrders.Work changeOrderWork(
            ChangeBills bills, ChangePapers papers, Hindrances hindrances) {
        return new ChangeOrders.Work(bills, papers, hindrances);
    }

    @Produces
    @Singleton
    ChangeOrders changeOrders(
            ChangeOrders.Stores stores,
            TradingParties parties,
            ChangeOrders.Work work,
            AlignmentOrders alignments,
            Clock clock) {
        return new ChangeOrders(stores, parties, work, alignments, clock);
    }

    @Produces
    @Singleton
    AlignmentOrders alignmentOrders(
            PendingOrders orders,
            PlannedAlignments alignments,
            Services services,
            TradingParties parties,
            Extensions extensions,
            Clock clock) {
        return new AlignmentOrders(orders, alignments, services, parties, extensions, clock);
    }
}
