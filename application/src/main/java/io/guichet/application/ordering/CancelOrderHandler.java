package io.guichet.application.ordering;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.CancelOrder.Outcome.AdvancePaid;
import io.guichet.application.ordering.CancelOrder.Outcome.AlreadyDelivered;
import io.guichet.application.ordering.CancelOrder.Outcome.Cancelled;
import io.guichet.application.ordering.CancelOrder.Outcome.NoSuchOrder;
import io.guichet.application.ordering.CancelOrder.Outcome.PaymentUnderWay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;

import java.time.Clock;
import java.util.Optional;

/** Decides under the customer's lock, which a payment of the same order takes too. */
public final class CancelOrderHandler implements CancelOrder {

    private final PlaceOrderHandler.Stores stores;
    private final TradingParties parties;
    private final OrderDelivery delivery;
    private final ChangeDelivery changes;
    private final Transactions transactions;
    private final Clock clock;

    public CancelOrderHandler(
            PlaceOrderHandler.Stores stores,
            TradingParties parties,
            OrderDelivery delivery,
            ChangeDelivery changes,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.delivery = delivery;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome cancel(Command command) {
        return transactions.required(
                () ->
                        parties.customer(command.customer())
                                .map(customer -> decide(customer, command))
                                .orElseGet(NoSuchOrder::new));
    }

    private Outcome decide(Customer customer, Command command) {
        OrderNumber number = command.order();
        delivery.lock(parties.sellerOf(customer), customer);
        Optional<PendingOrder> pending =
                stores.pendingOrders()
                        .find(number)
                        .filter(order -> order.customer().equals(customer.number()));
        return pending.map(order -> cancel(order, command.isByStaff()))
                .orElseGet(
                        () ->
                                stores.orders()
                                        .find(number)
                                        .filter(order -> order.customer().equals(customer.number()))
                                        .<Outcome>map(order -> new AlreadyDelivered())
                                        .orElseGet(NoSuchOrder::new));
    }

    private Outcome cancel(PendingOrder order, boolean isByStaff) {
        return switch (order.state()) {
            case CHECKING -> new PaymentUnderWay();
            case DELIVERED -> new AlreadyDelivered();
            case CANCELLED, WITHDRAWN -> new Cancelled(order);
            case NOT_PAID -> {
                Advances advances = delivery.advances();
                if (advances.isBeingPaid(order)) {
                    yield new PaymentUnderWay();
                }
                if (!isByStaff && advances.isPaid(order)) {
                    yield new AdvancePaid();
                }
                stores.pendingOrders().save(order.to(OrderState.CANCELLED, clock.instant()));
                advances.takeBack(order, clock.instant());
                changes.over(order);
                yield new Cancelled(stores.pendingOrders().find(order.number()).orElseThrow());
            }
        };
    }
}
