package io.guichet.application.ordering;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Each order in a transaction of its own and under its customer's lock. */
public final class ExpireOrdersHandler implements ExpireOrders {

    private static final int AT_MOST = 200;

    private final Stores stores;
    private final TradingParties parties;
    private final Ways ways;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(PendingOrders pendingOrders, Outbox outbox) {}

    /** What becomes of those that are over and of those that are owed. */
    public record Ways(OrderDelivery delivery, ChangeDelivery changes, OwedOrders owed) {}

    public ExpireOrdersHandler(
            Stores stores,
            TradingParties parties,
            Ways ways,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.ways = ways;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int expire() {
        Instant now = clock.instant();
        List<OrderNumber> late =
                transactions.required(() -> stores.pendingOrders().expired(now, AT_MOST));
        OneByOne round = new OneByOne("order");
        round.each(
                late,
                Function.identity(),
                number -> transactions.required(() -> isEnded(number, now)));
        return round.done();
    }

    private boolean isEnded(OrderNumber number, Instant now) {
        PendingOrder seen = stores.pendingOrders().find(number).orElseThrow();
        Customer customer = parties.customer(seen.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        ways.delivery().lock(seller, customer);
        PendingOrder order = stores.pendingOrders().find(number).orElseThrow();
        if (!order.isExpiredAt(now) || ways.delivery().advances().isBeingPaid(order)) {
            return false;
        }
        boolean isDelivered =
                order.isOwedThen()
                        && ways.owed().isDelivered(order, seller, customer, seller.dayOf(now));
        if (!isDelivered) {
            cancel(order, now);
        }
        return true;
    }

    private void cancel(PendingOrder order, Instant now) {
        Money unpaid = ways.delivery().advances().unpaid(order);
        stores.pendingOrders().save(order.to(OrderState.CANCELLED, now));
        ways.delivery().advances().takeBack(order, now);
        ways.changes().over(order);
        stores.outbox().add(notice(order, unpaid));
    }

    private static Notice notice(PendingOrder order, Money unpaid) {
        return new Notice(
                "order-expired:" + order.number(),
                Notice.Kind.ORDER_EXPIRED,
                order.customer(),
                Map.of(
                        "order", order.number().toString(),
                        "amount", unpaid.toDecimal().toPlainString(),
                        "currency", unpaid.currency().getCurrencyCode()));
    }
}
