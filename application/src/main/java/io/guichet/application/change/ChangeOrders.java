package io.guichet.application.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.ChangeBills.Bill;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangePapers.Numbered;
import io.guichet.application.change.ChangeTargets.Target;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.ChangeDelivery;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Orders for the difference of a change, where orders are paid first: nothing is invoiced before
 * the money is there. The change waits as one that was invoiced does. What is charged are the days
 * left when it was ordered; had anything come between, it would come to something else.
 */
public final class ChangeOrders implements ChangeDelivery {

    private final Stores stores;
    private final TradingParties parties;
    private final Work work;
    private final AlignmentOrders alignments;
    private final Clock clock;

    /** What is looked up and written. */
    public record Stores(
            PendingOrders orders, Services services, PlanChanges changes, Plans plans) {}

    /** What works it out, invoices it and stands against it. */
    public record Work(ChangeBills bills, ChangePapers papers, Hindrances hindrances) {}

    public ChangeOrders(
            Stores stores,
            TradingParties parties,
            Work work,
            AlignmentOrders alignments,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.work = work;
        this.alignments = alignments;
        this.clock = clock;
    }

    void lock(Seller seller, Customer customer) {
        work.papers().lock(seller, customer);
    }

    /** The order of a change that waits for its money. */
    Optional<PendingOrder> of(PlanChange change) {
        return change.isPending() && change.invoice().isEmpty()
                ? stores.orders().findByRequest(change.customer(), change.id())
                : Optional.empty();
    }

    PendingOrder place(PlanChange change, Waiting waiting, Bill bill) {
        Case of = waiting.of();
        PendingOrder order = work.papers().order(waiting, change.id(), bill);
        stores.orders().add(order);
        stores.changes().add(change);
        stores.services()
                .save(of.service().withChanging(Optional.of(Changing.waiting(of.today()))));
        return order;
    }

    /** Takes the order of a change back; false where its money is under way. */
    boolean cancel(PendingOrder order, Instant at) {
        if (order.state() == OrderState.CHECKING) {
            return false;
        }
        if (order.state() == OrderState.NOT_PAID) {
            stores.orders().save(order.to(OrderState.CANCELLED, at));
        }
        over(order);
        return true;
    }

    @Override
    public boolean isAsQuoted(PendingOrder order) {
        Optional<PlanChange> change = ordered(order);
        if (change.isEmpty()) {
            return alignments.isAsQuoted(order);
        }
        Service service = service(change.get());
        boolean isReady =
                change.get().isPending()
                        && service.state() == ServiceState.ACTIVE
                        && service.ending().isEmpty()
                        && service.plan().equals(change.get().from())
                        && work.hindrances().of(service, today(order)).isEmpty();
        boolean isPaid = stores.services().unpaidOf(service.id()).isEmpty();
        return isReady
                && ordered(order, change.get())
                        .filter(of -> isPaid || !of.isPaidAsked())
                        .map(work.bills()::within)
                        .filter(bill -> bill.quote().total().equals(order.total()))
                        .isPresent();
    }

    @Override
    public List<InvoiceLine> lines(PendingOrder order) {
        return ordered(order)
                .map(change -> quoted(order, change).map(Bill::lines).orElse(List.of()))
                .orElseGet(() -> alignments.lines(order));
    }

    @Override
    public DocumentReference deliver(PendingOrder order) {
        Optional<PlanChange> found = ordered(order);
        if (found.isEmpty()) {
            return alignments.deliver(order);
        }
        PlanChange change = found.get();
        Service service = service(change);
        Asked asked = Asked.by(parties, order.customer(), order.requestId(), clock.instant());
        Invoice invoice =
                work.papers()
                        .invoice(
                                asked,
                                Numbered.paid(order),
                                List.of(service.id()),
                                quoted(order, change).orElseThrow().lines());
        stores.services()
                .save(
                        service.withChanging(Optional.empty())
                                .become(change.target(), change.quantity(), asked.today()));
        stores.changes().save(change.invoicedOn(invoice.reference()).as(State.APPLIED));
        return invoice.reference();
    }

    @Override
    public void over(PendingOrder order) {
        if (order.kind() == OrderKind.CHANGE) {
            ordered(order).filter(PlanChange::isPending).ifPresent(change -> drop(order, change));
        }
    }

    /** Of the same customer: requests are numbered by whoever asks. */
    private Optional<PlanChange> ordered(PendingOrder order) {
        return stores.changes()
                .find(order.requestId())
                .filter(change -> change.customer().equals(order.customer()));
    }

    private void drop(PendingOrder order, PlanChange change) {
        boolean isExpired = !clock.instant().isBefore(order.expiresAt());
        stores.services().save(service(change).withChanging(Optional.empty()));
        stores.changes().save(change.as(isExpired ? State.EXPIRED : State.WITHDRAWN));
    }

    /** As it was worked out on the day it was ordered, from what there is now. */
    private Optional<Bill> quoted(PendingOrder order, PlanChange change) {
        return ordered(order, change).map(work.bills()::within);
    }

    private Optional<Case> ordered(PendingOrder order, PlanChange change) {
        Customer customer = parties.customer(order.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        Service service = service(change).withChanging(Optional.empty());
        BillingPolicy policy = work.papers().policy(seller, order.placedAt());
        Optional<Plan> from = stores.plans().find(seller.code(), change.from());
        return stores.plans()
                .find(seller.code(), change.target().plan())
                .map(to -> new Target(from, to, change.target(), change.quantity()))
                .map(what -> new Case(seller, customer, service, what, policy, order.placedAt()));
    }

    private LocalDate today(PendingOrder order) {
        return Asked.by(parties, order.customer(), order.requestId(), clock.instant()).today();
    }

    private Service service(PlanChange change) {
        return stores.services().find(change.service()).orElseThrow();
    }
}
