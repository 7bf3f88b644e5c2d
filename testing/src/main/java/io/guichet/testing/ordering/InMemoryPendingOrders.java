package io.guichet.testing.ordering;

import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders that must be paid first, in memory. */
public final class InMemoryPendingOrders implements PendingOrders {

    private final InMemoryTransactions transactions;
    private final Table<OrderNumber, PendingOrder> orders;
    private final Table<OrderNumber, PendingOrder>.Index<CustomerNumber> byCustomer;
    private final Table<OrderNumber, PendingOrder>.Index<OrderState> byState;

    InMemoryPendingOrders(InMemoryTransactions transactions) {
        this.transactions = transactions;
        orders = new Table<>(transactions);
        byCustomer = orders.by(PendingOrder::customer);
        byState = orders.by(PendingOrder::state);
    }

    @Override
    public Optional<PendingOrder> find(OrderNumber number) {
        return orders.find(number);
    }

    @Override
    public Optional<PendingOrder> findByRequest(CustomerNumber customer, UUID requestId) {
        return byCustomer
                .of(customer)
                .filter(order -> order.requestId().equals(requestId))
                .findFirst();
    }

    public boolean isUnderWay(CustomerNumber customer) {
        return byCustomer
                .of(customer)
                .anyMatch(
                        order ->
                                order.state() == OrderState.NOT_PAID
                                        || order.state() == OrderState.CHECKING);
    }

    @Override
    public List<OrderNumber> expired(Instant now, int limit) {
        return byState.of(OrderState.NOT_PAID)
                .filter(order -> order.isExpiredAt(now))
                .sorted(
                        Comparator.comparing(PendingOrder::expiresAt)
                                .thenComparing(order -> order.number().value()))
                .limit(limit)
                .map(PendingOrder::number)
                .toList();
    }

    @Override
    public boolean isRenewalCharged(ServiceId service) {
        return byState.of(OrderState.CHECKING)
                .anyMatch(order -> order.renews().filter(service::equals).isPresent());
    }

    @Override
    public void add(PendingOrder order) {
        transactions.requireUnderWay();
        boolean repeated = findByRequest(order.customer(), order.requestId()).isPresent();
        if (repeated || !orders.add(order.number(), order)) {
            throw new ConcurrentUpdateException("order " + order.number());
        }
    }

    @Override
    public void save(PendingOrder order) {
        transactions.requireUnderWay();
        PendingOrder stored = find(order.number()).orElseThrow();
        if (stored.version() != order.version()) {
            throw new ConcurrentUpdateException("order " + order.number());
        }
        orders.put(order.number(), next(order));
    }

    /** All of a customer, as they came. */
    public Stream<PendingOrder> of(CustomerNumber customer) {
        return byCustomer.of(customer);
    }

    Stream<PendingOrder> undelivered(CustomerNumber customer) {
        return of(customer)
                .filter(
                        order ->
                                order.kind() == OrderKind.SETTLEMENT
                                        || order.state() != OrderState.DELIVERED);
    }

    private static PendingOrder next(PendingOrder order) {
        return new PendingOrder(
                order.number(),
                order.requestId(),
                order.customer(),
                order.kind(),
                order.total(),
                order.placedAt(),
                order.expiresAt(),
                order.state(),
                order.changedAt(),
                order.lines(),
                order.settles(),
                order.renews(),
                order.reserved(),
                order.advance(),
                order.isOwedThen(),
                order.version() + 1);
    }
}
