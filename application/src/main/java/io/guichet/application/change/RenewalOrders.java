package io.guichet.application.change;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangePapers.Numbered;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.RenewalDelivery;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Orders for time that must be paid first: of a service that goes on, where it is added to what is
 * left, and of one that expired. Within the customer's lock.
 */
public final class RenewalOrders implements RenewalDelivery {

    private final Stores stores;
    private final TradingParties parties;
    private final Extensions extensions;
    private final LateRenewals late;
    private final Clock clock;

    /** What is looked up and written. */
    public record Stores(
            PlaceOrderHandler.Stores orders,
            Services services,
            Invoices invoices,
            Reissues reissues) {}

    public RenewalOrders(
            Stores stores,
            TradingParties parties,
            Extensions extensions,
            LateRenewals late,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.extensions = extensions;
        this.late = late;
        this.clock = clock;
    }

    /** This customer is about to be locked and more of a service's time sold. */
    void foresee(CustomerNumber customer, ServiceId service, UUID request) {
        stores.orders().orders().foreseeMoreTime(customer, service, request);
    }

    /** The order of a request that was made before. */
    Optional<PendingOrder> repeated(Asked asked) {
        return stores.orders()
                .pendingOrders()
                .findByRequest(asked.customer().number(), asked.request());
    }

    /** For another period of a service that goes on. */
    PendingOrder place(Asked asked, Service service, PlanPrice price, Money total, int hours) {
        PendingOrder order =
                new PendingOrder(
                        stores.orders().orders().nextNumber(),
                        asked.request(),
                        asked.customer().number(),
                        OrderKind.RENEWAL,
                        total,
                        asked.at(),
                        asked.at().plus(Duration.ofHours(hours)),
                        OrderState.NOT_PAID,
                        asked.at(),
                        List.of(
                                new OrderLine(
                                        extensions.nameOf(asked, service, price),
                                        service.label(),
                                        price,
                                        service.quantity(),
                                        1,
                                        extensions.vat(asked))),
                        List.of(),
                        Optional.of(service.id()),
                        List.of(),
                        Optional.empty(),
                        false,
                        0);
        stores.orders().pendingOrders().add(order);
        return order;
    }

    @Override
    public boolean isAsQuoted(PendingOrder order) {
        Service service = serviceOf(order);
        return service.state() == ServiceState.EXPIRED
                ? late.isAsQuoted(order)
                : isExtendable(order, service);
    }

    @Override
    public List<InvoiceLine> lines(PendingOrder order) {
        Service service = serviceOf(order);
        return service.state() == ServiceState.EXPIRED
                ? late.lines(order)
                : extension(order, service).lines();
    }

    @Override
    public DocumentReference deliver(PendingOrder order) {
        Service service = serviceOf(order);
        return service.state() == ServiceState.EXPIRED
                ? late.deliver(order)
                : extensions.deliver(asked(order), Numbered.paid(order), extension(order, service));
    }

    /** Nothing stands against it, and it costs what it did. */
    private boolean isExtendable(PendingOrder order, Service service) {
        boolean isHindered =
                isInvoicedSince(order, service)
                        || stores.services().unpaidOf(service.id()).isPresent()
                        || Hindrances.unsteady(service).isPresent()
                        || extensions.hindrances().of(service, asked(order).today()).isPresent();
        return !isHindered
                && service.plan().equals(order.lines().getFirst().price().plan())
                && extension(order, service).totals().gross().equals(order.total());
    }

    /**
     * Whether the time it was ordered for, or what came before, was invoiced meanwhile. An invoice
     * that stands in for one from before the order says nothing new.
     */
    private boolean isInvoicedSince(PendingOrder order, Service service) {
        LocalDate day = asked(order).seller().dayOf(order.placedAt());
        return stores.services().billed(service.id(), day).stream()
                .map(BilledPeriod::invoice)
                .filter(invoice -> isIssuedSince(order, invoice))
                .map(stores.reissues()::original)
                .anyMatch(invoice -> isIssuedSince(order, invoice));
    }

    private boolean isIssuedSince(PendingOrder order, DocumentReference invoice) {
        Instant issuedAt = stores.invoices().find(invoice).orElseThrow().document().issuedAt();
        return !issuedAt.isBefore(order.placedAt());
    }

    private Extension extension(PendingOrder order, Service service) {
        Asked asked = asked(order);
        PlanPrice price = order.lines().getFirst().price();
        return Extension.of(
                List.of(extensions.by(asked, service, price)), asked.seller().currency());
    }

    private Service serviceOf(PendingOrder order) {
        return stores.services().find(order.renews().orElseThrow()).orElseThrow();
    }

    private Asked asked(PendingOrder order) {
        return Asked.by(parties, order.customer(), order.requestId(), clock.instant());
    }
}
