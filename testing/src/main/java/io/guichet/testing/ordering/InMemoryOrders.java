package io.guichet.testing.ordering;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.testing.change.InMemoryPlannedAlignments;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Orders in memory. */
public final class InMemoryOrders implements Orders, ListOrders, OrderingStores {

    private static final Comparator<OrderView> NEWEST_FIRST =
            comparing((OrderView order) -> order.number().value()).reversed();

    private final InMemoryTransactions transactions;
    private final Table<OrderNumber, Order> orders;
    private final Table<OrderNumber, Order>.Index<CustomerNumber> byCustomer;
    private final InMemoryPendingOrders pending;
    private final InMemoryContracts contracts;
    private final InMemoryWithdrawals withdrawals;
    private final InMemoryPlannedAlignments alignments;
    private final Reissues reissues;
    private final Receivables receivables;
    private final AtomicLong lastNumber = new AtomicLong(1000);

    public InMemoryOrders(
            InMemoryTransactions transactions, Reissues reissues, Receivables receivables) {
        this.reissues = reissues;
        this.receivables = receivables;
        this.transactions = transactions;
        orders = new Table<>(transactions);
        byCustomer = orders.by(Order::customer);
        pending = new InMemoryPendingOrders(transactions);
        contracts = new InMemoryContracts(transactions);
        withdrawals = new InMemoryWithdrawals(transactions);
        alignments = new InMemoryPlannedAlignments(transactions);
    }

    @Override
    public OrderNumber nextNumber() {
        return new OrderNumber(lastNumber.incrementAndGet());
    }

    @Override
    public Optional<Order> find(OrderNumber number) {
        return orders.find(number);
    }

    @Override
    public Optional<Order> findByRequest(CustomerNumber customer, UUID requestId) {
        return byCustomer
                .of(customer)
                .filter(order -> order.requestId().equals(Optional.of(requestId)))
                .findFirst();
    }

    @Override
    public boolean hasPurchase(CustomerNumber customer) {
        return byCustomer.of(customer).anyMatch(order -> order.kind() == OrderKind.PURCHASE);
    }

    @Override
    public void add(Order order) {
        transactions.requireUnderWay();
        boolean repeated =
                order.requestId().flatMap(id -> findByRequest(order.customer(), id)).isPresent();
        if (repeated || !orders.add(order.number(), order)) {
            throw new ConcurrentUpdateException("order " + order.number());
        }
    }

    public InMemoryPendingOrders pending() {
        return pending;
    }

    @Override
    public InMemoryContracts contracts() {
        return contracts;
    }

    @Override
    public InMemoryContracts listContracts() {
        return contracts;
    }

    @Override
    public InMemoryWithdrawals withdrawals() {
        return withdrawals;
    }

    @Override
    public InMemoryPlannedAlignments plannedAlignments() {
        return alignments;
    }

    @Override
    public Page<OrderView> list(CustomerNumber customer, long before, int limit) {
        List<OrderView> found =
                Stream.concat(
                                byCustomer.of(customer).map(OrderView::of),
                                pending.undelivered(customer).map(this::waiting))
                        .filter(order -> order.number().value() < before)
                        .sorted(NEWEST_FIRST)
                        .limit(limit + 1L)
                        .map(this::shown)
                        .toList();
        return Page.of(found, limit);
    }

    @Override
    public Optional<OrderView> find(CustomerNumber customer, OrderNumber number) {
        Optional<OrderView> placed = find(number).map(OrderView::of).map(this::shown);
        return placed.or(() -> pending.find(number).map(this::waiting))
                .filter(order -> order.customer().equals(customer));
    }

    private OrderView waiting(PendingOrder order) {
        OrderView view = OrderView.of(order);
        return order.advanceInvoice()
                .flatMap(receivables::find)
                .map(asked -> view.less(asked.total().minus(asked.credited())))
                .orElse(view);
    }

    private OrderView shown(OrderView order) {
        return withdrawals.shown(order).following(reissues.nextOf(order.invoices()));
    }
}
