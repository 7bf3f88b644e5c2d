package io.guichet.application.ordering;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.OrderDelivery.Sale;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.payment.PayableOrders;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.AllocationPlan;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of orders that must be paid first, as money comes for them. */
public final class PendingOrderBook implements PayableOrders {

    private final Stores stores;
    private final TradingParties parties;
    private final OrderDelivery delivery;
    private final RenewalDelivery renewals;
    private final VatDecisions vatDecisions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            PendingOrders pendingOrders,
            Orders orders,
            Receivables receivables,
            Reissues reissues) {}

    public PendingOrderBook(
            Stores stores,
            TradingParties parties,
            OrderDelivery delivery,
            RenewalDelivery renewals,
            VatDecisions vatDecisions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.delivery = delivery;
        this.renewals = renewals;
        this.vatDecisions = vatDecisions;
        this.clock = clock;
    }

    @Override
    public Optional<Payable> find(OrderNumber number) {
        return stores.pendingOrders().find(number).map(this::payable);
    }

    @Override
    public boolean reserve(OrderNumber number) {
        PendingOrder order = order(number);
        boolean open = standing(order) == Standing.OPEN;
        if (open) {
            save(order, OrderState.CHECKING);
        }
        return open;
    }

    @Override
    public void giveBack(OrderNumber number) {
        PendingOrder order = order(number);
        if (order.state() == OrderState.CHECKING) {
            save(order, OrderState.NOT_PAID);
        }
    }

    @Override
    public List<Allocation> deliver(OrderNumber number, Money received) {
        PendingOrder order = order(number);
        if (order.renews().isPresent() && !renewals.isAsQuoted(order)) {
            save(order, OrderState.CANCELLED);
            return List.of();
        }
        save(order, OrderState.DELIVERED);
        List<Receivable> owed = order.lines().isEmpty() ? owed(order) : List.of(sell(order));
        AllocationPlan plan = AllocationPlan.inOrder(received, owed);
        for (Allocation part : plan.allocations()) {
            Receivable receivable = stores.receivables().find(part.invoice()).orElseThrow();
            stores.receivables().save(receivable.pay(part.amount()));
        }
        return plan.allocations();
    }

    private Receivable sell(PendingOrder order) {
        DocumentReference invoice =
                order.renews().isPresent() ? renewals.deliver(order) : purchase(order);
        return stores.receivables().find(invoice).orElseThrow();
    }

    private DocumentReference purchase(PendingOrder order) {
        Customer customer = parties.customer(order.customer()).orElseThrow();
        Sale sale =
                new Sale(
                        parties.sellerOf(customer),
                        customer,
                        order.number(),
                        order.requestId(),
                        order.lines(),
                        clock.instant(),
                        true);
        return delivery.deliver(sale).order().invoice();
    }

    private Payable payable(PendingOrder order) {
        List<DocumentReference> invoices =
                order.lines().isEmpty()
                        ? order.settles()
                        : stores.orders().find(order.number()).map(Order::invoice).stream()
                                .toList();
        return new Payable(order.customer(), amount(order), standing(order), invoices);
    }

    private Standing standing(PendingOrder order) {
        return switch (order.state()) {
            case CHECKING -> Standing.UNDER_WAY;
            case DELIVERED -> Standing.PAID;
            case CANCELLED, WITHDRAWN -> Standing.OVER;
            case NOT_PAID -> {
                if (!order.isPayableAt(clock.instant())) {
                    yield Standing.OVER;
                }
                if (!isVatAsQuoted(order)
                        || order.renews().isPresent() && !renewals.isAsQuoted(order)) {
                    yield Standing.OUTDATED;
                }
                yield amount(order).isZero() ? Standing.PAID : Standing.OPEN;
            }
        };
    }

    /** A settlement never asks for more than is still owed. */
    private Money amount(PendingOrder order) {
        if (!order.lines().isEmpty()) {
            return order.total();
        }
        return owed(order).stream()
                .map(Receivable::payable)
                .reduce(Money.zero(order.total().currency()), Money::plus)
                .min(order.total());
    }

    /** What it settles, the longest due first. */
    private List<Receivable> owed(PendingOrder order) {
        return order.settles().stream()
                .map(stores.reissues()::current)
                .map(stores.receivables()::find)
                .flatMap(Optional::stream)
                .filter(receivable -> receivable.payable().isPositive())
                .sorted(
                        Comparator.comparing(Receivable::dueOn)
                                .thenComparing(receivable -> receivable.invoice().value()))
                .toList();
    }

    private boolean isVatAsQuoted(PendingOrder order) {
        Customer customer = parties.customer(order.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        VatRate vat = vatDecisions.decide(seller, customer, clock.instant()).rate();
        return order.lines().stream().allMatch(line -> Objects.equals(line.vat(), vat));
    }

    private PendingOrder order(OrderNumber number) {
        return stores.pendingOrders().find(number).orElseThrow();
    }

    private void save(PendingOrder order, OrderState next) {
        stores.pendingOrders().save(order.to(next, clock.instant()));
    }
}
