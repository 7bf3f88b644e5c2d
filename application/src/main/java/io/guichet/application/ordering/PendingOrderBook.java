package io.guichet.application.ordering;

import io.guichet.application.billing.AnnouncedDebits;
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
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What becomes of orders that are not delivered at once, as money comes for them or not. */
public final class PendingOrderBook implements PayableOrders {

    private final Stores stores;
    private final SettledInvoices settlements;
    private final OrderDelivery delivery;
    private final RenewalDelivery renewals;
    private final QuotedSales sales;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            PendingOrders pendingOrders,
            Orders orders,
            Receivables receivables,
            Reissues reissues,
            AnnouncedDebits debits) {}

    public PendingOrderBook(
            Stores stores,
            TradingParties parties,
            OrderDelivery delivery,
            RenewalDelivery renewals,
            VatDecisions vatDecisions,
            Clock clock) {
        this.stores = stores;
        this.settlements = new SettledInvoices(stores);
        this.delivery = delivery;
        this.renewals = renewals;
        this.sales = new QuotedSales(parties, delivery, renewals, vatDecisions, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Payable> find(OrderNumber number) {
        return stores.pendingOrders().find(number).map(this::payable);
    }

    @Override
    public void foresee(CustomerNumber customer, OrderNumber order, PaymentId payment) {
        stores.pendingOrders().foreseePayment(customer, order, payment);
    }

    @Override
    public boolean reserve(OrderNumber number, Money amount) {
        PendingOrder order = order(number);
        boolean open = standing(order) == Standing.OPEN && isEnough(order, amount);
        if (open) {
            List<Allocation> parts = settlements.reserve(order, amount);
            stores.pendingOrders().save(order.reserving(parts, clock.instant()));
        }
        return open;
    }

    @Override
    public void giveBack(OrderNumber number) {
        PendingOrder order = order(number);
        if (order.state() == OrderState.CHECKING) {
            settlements.release(order);
            save(order, OrderState.NOT_PAID);
        }
    }

    @Override
    public List<Allocation> deliver(OrderNumber number, Money received) {
        PendingOrder order = order(number);
        if (!sales.isAsQuoted(order)) {
            over(order);
            return List.of();
        }
        settlements.release(order);
        save(order, OrderState.DELIVERED);
        return settlements.pay(
                received,
                order.lines().isEmpty() ? settlements.owed(order) : List.of(sell(order, received)));
    }

    Sale sale(PendingOrder order) {
        return sales.now(order, false);
    }

    OrderDelivery delivery() {
        return delivery;
    }

    RenewalDelivery renewals() {
        return renewals;
    }

    /** What is left to pay of it is owed; nothing if what it was quoted with no longer holds. */
    Optional<Delivered> deliverOwed(PendingOrder order) {
        Optional<Sale> sale = sales.owed(order);
        sale.ifPresent(owed -> save(order, OrderState.DELIVERED));
        return sale.map(delivery::deliver);
    }

    /** While its advance is being paid it stays, to be cancelled or to expire later. */
    private void over(PendingOrder order) {
        if (delivery.advances().isBeingPaid(order)) {
            save(order, OrderState.NOT_PAID);
            return;
        }
        save(order, OrderState.CANCELLED);
        delivery.advances().takeBack(order, clock.instant());
        renewals.over(order);
    }

    private Receivable sell(PendingOrder order, Money received) {
        DocumentReference invoice =
                order.kind().isOfHeld()
                        ? renewals.deliver(order)
                        : delivery.deliver(
                                        sales.asQuoted(order, isEnough(order, received))
                                                .orElseThrow())
                                .order()
                                .invoice();
        return stores.receivables().find(invoice).orElseThrow();
    }

    /** A settlement may settle a part; its advance may be credited while the rest is paid. */
    private boolean isEnough(PendingOrder order, Money received) {
        return order.lines().isEmpty() || received.compareTo(amount(order)) >= 0;
    }

    private Payable payable(PendingOrder order) {
        List<DocumentReference> invoices =
                order.lines().isEmpty()
                        ? order.settles()
                        : stores.orders().find(order.number()).map(Order::invoice).stream()
                                .toList();
        return new Payable(order.customer(), amount(order), standing(order), invoices);
    }

    Standing standing(PendingOrder order) {
        return switch (order.state()) {
            case CHECKING -> Standing.UNDER_WAY;
            case DELIVERED -> Standing.PAID;
            case CANCELLED, WITHDRAWN -> Standing.OVER;
            case NOT_PAID -> {
                if (!order.isPayableAt(clock.instant())) {
                    yield Standing.OVER;
                }
                if (!sales.isVatAsQuoted(order) || !sales.isAsQuoted(order)) {
                    yield Standing.OUTDATED;
                }
                if (delivery.advances().isOpen(order)) {
                    yield Standing.AWAITS_ADVANCE;
                }
                yield order.lines().isEmpty() ? settlements.standing(order) : Standing.OPEN;
            }
        };
    }

    /** What a settlement settles, the longest due first. */
    List<Receivable> owed(PendingOrder order) {
        return settlements.owed(order);
    }

    private Money amount(PendingOrder order) {
        return order.lines().isEmpty()
                ? settlements.amount(order)
                : delivery.advances().rest(order);
    }

    private PendingOrder order(OrderNumber number) {
        return stores.pendingOrders().find(number).orElseThrow();
    }

    private void save(PendingOrder order, OrderState next) {
        stores.pendingOrders().save(order.to(next, clock.instant()));
    }
}
