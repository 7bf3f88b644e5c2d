package io.guichet.persistence.ordering;

import io.guichet.application.ordering.port.Orders;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Placed orders, numbered by a sequence. */
public final class JpaOrders implements Orders {

    private static final RowQuery NEXT =
            RowQuery.of("select nextval('guichet.order_number')", Long.class);

    private static final RowQuery BY_REQUEST =
            RowQuery.of(
                    """
                    select {o} from guichet.placed_order o
                    where o.customer = ? and o.request_id = ?
                    """,
                    OrderRow.class);

    private final EntityManager entityManager;

    public JpaOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public OrderNumber nextNumber() {
        return new OrderNumber(NEXT.list(entityManager, Long.class).getFirst());
    }

    @Override
    public List<OrderNumber> nextNumbers(int count) {
        List<?> numbers =
                entityManager
                        .createNativeQuery(
                                "select nextval('guichet.order_number')"
                                        + " from generate_series(1, :count)",
                                Long.class)
                        .setParameter("count", count)
                        .getResultList();
        return numbers.stream().map(Long.class::cast).map(OrderNumber::new).toList();
    }

    @Override
    public void addAll(List<Order> orders) {
        BulkRows.add(entityManager, "orders", orders.stream().map(OrderRow::from).toList());
    }

    @Override
    public Optional<Order> find(OrderNumber number) {
        return Rows.find(entityManager, OrderRow.class, number.value()).map(OrderRow::toOrder);
    }

    @Override
    public Optional<Order> findByRequest(CustomerNumber customer, UUID requestId) {
        return BY_REQUEST.list(entityManager, OrderRow.class, customer.value(), requestId).stream()
                .map(OrderRow::toOrder)
                .findFirst();
    }

    @Override
    public boolean hasPurchase(CustomerNumber customer) {
        return !entityManager
                .createQuery(
                        "select o.number from OrderRow o"
                                + " where o.customer = :customer and o.kind = :kind",
                        Long.class)
                .setParameter("customer", customer.value())
                .setParameter("kind", OrderKind.PURCHASE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void add(Order order) {
        addAll(List.of(order));
    }
}
