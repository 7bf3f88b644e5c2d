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
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of orders that must be paid first, as money comes for them. */
public final class PendingOrderBook implements PayableOrders {

    private final Stores stores;
    private final SettledInvoices settlements;
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
    public boolean reserve(OrderNumber number, Money amount) {
        PendingOrder order = order(number);
        boolean open = standing(order) == Standing.OPEN;
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
        if (!isAsQuoted(order)) {
            save(order, OrderState.CANCELLED);
            renewals.over(order);
            return List.of();
        }
        settlements.release(order);
        save(order, OrderState.DELIVERED);
        return settlements.pay(
                received, order.lines().isEmpty() ? settlements.owed(order) : List.of(sell(order)));
    }

    private Receivable sell(PendingOrder order) {
        DocumentReference invoice =
                isOfHeld(order)
                        ? renewals.deliver(order)
                        : delivery.deliver(saleAsQuoted(order).orElseThrow()).order().invoice();
        return stores.receivables().find(invoice).orElseThrow();
    }

    private Sale sale(PendingOrder order) {
        Customer customer = parties.customer(order.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        Instant at = clock.instant();
        return new Sale(
                seller,
                customer,
                order.number(),
                order.requestId(),
                order.lines(),
                at,
                seller.dayOf(at),
                true);
    }

    private Optional<Sale> saleAsQuoted(PendingOrder order) {
        return delivery.asQuoted(sale(order), order);
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
                if (!isVatAsQuoted(order) || !isAsQuoted(order)) {
                    yield Standing.OUTDATED;
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
        return order.lines().isEmpty() ? settlements.amount(order) : order.total();
    }

    private boolean isVatAsQuoted(PendingOrder order) {
        Sale sale = sale(order);
        VatRate vat = vatDecisions.decide(sale.seller(), sale.customer(), sale.at()).rate();
        return order.lines().stream().allMatch(line -> Objects.equals(line.vat(), vat));
    }

    private boolean isAsQuoted(PendingOrder order) {
        return isOfHeld(order)
                ? renewals.isAsQuoted(order)
                : order.lines().isEmpty() || saleAsQuoted(order).isPresent();
    }

    /** Whether it is about services the customer holds already. */
    private static boolean isOfHeld(PendingOrder order) {
        return switch (order.kind()) {
            case RENEWAL, CHANGE -> true;
            case PURCHASE, CHARGE, SETTLEMENT -> false;
        };
    }

    private PendingOrder order(OrderNumber number) {
        return stores.pendingOrders().find(number).orElseThrow();
    }

    private void save(PendingOrder order, OrderState next) {
        stores.pendingOrders().save(order.to(next, clock.instant()));
    }
}
