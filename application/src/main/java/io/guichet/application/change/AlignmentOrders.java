package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangePapers.Numbered;
import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.application.change.port.PlannedAlignments.PlannedAlignment;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Orders for the days that align services, where orders are paid first. Within the customer's lock.
 */
public final class AlignmentOrders {

    private final PendingOrders orders;
    private final PlannedAlignments alignments;
    private final Services services;
    private final TradingParties parties;
    private final Extensions extensions;
    private final Clock clock;

    public AlignmentOrders(
            PendingOrders orders,
            PlannedAlignments alignments,
            Services services,
            TradingParties parties,
            Extensions extensions,
            Clock clock) {
        this.orders = orders;
        this.alignments = alignments;
        this.services = services;
        this.parties = parties;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** The order of a request that was made before. */
    Optional<PendingOrder> repeated(Asked asked) {
        return orders.findByRequest(asked.customer().number(), asked.request());
    }

    PendingOrder place(Asked asked, Extension extension, BillingDay day) {
        List<ServiceId> aligned =
                extension.parts().stream().map(part -> part.service().id()).toList();
        PendingOrder order = extensions.order(asked, extension);
        orders.add(order);
        alignments.add(new PlannedAlignment(order.number(), day, aligned));
        return order;
    }

    /** Nothing stands against any of them, and they come to what was quoted. */
    boolean isAsQuoted(PendingOrder order) {
        Asked asked = asked(order);
        boolean isSteady =
                extensions.hindrances().of(order.customer()).isEmpty()
                        && aligned(order).stream().allMatch(service -> isSteady(asked, service));
        return isSteady && extension(order).totals().gross().equals(order.total());
    }

    List<InvoiceLine> lines(PendingOrder order) {
        return extension(order).lines();
    }

    DocumentReference deliver(PendingOrder order) {
        return extensions.deliver(asked(order), Numbered.paid(order), extension(order));
    }

    private boolean isSteady(Asked asked, Service service) {
        return service.customer().equals(asked.customer().number())
                && Hindrances.unsteady(service).isEmpty()
                && !extensions.hindrances().isOffered(service, asked.today());
    }

    private Extension extension(PendingOrder order) {
        Asked asked = asked(order);
        BillingDay day = planned(order).day();
        return Extension.of(
                aligned(order).stream()
                        .map(service -> extensions.upTo(asked, service, day))
                        .toList(),
                asked.seller().currency());
    }

    private List<Service> aligned(PendingOrder order) {
        return planned(order).services().stream()
                .map(service -> services.find(service).orElseThrow())
                .toList();
    }

    private PlannedAlignment planned(PendingOrder order) {
        return alignments.find(order.number()).orElseThrow();
    }

    private Asked asked(PendingOrder order) {
        return Asked.by(parties, order.customer(), order.requestId(), clock.instant());
    }
}
