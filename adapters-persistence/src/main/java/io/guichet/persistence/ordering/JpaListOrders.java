package io.guichet.persistence.ordering;

import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;
import io.guichet.persistence.billing.JpaReissues;

import jakarta.persistence.EntityManager;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A customer's orders: a page of those delivered and one of those that wait, as one. */
public final class JpaListOrders implements ListOrders {

    private static final Comparator<OrderView> NEWEST_FIRST =
            Comparator.comparing((OrderView order) -> order.number().value()).reversed();

    private final EntityManager entityManager;
    private final JpaWithdrawals withdrawals;
    private final JpaReissues reissues;

    public JpaListOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.withdrawals = new JpaWithdrawals(entityManager);
        this.reissues = new JpaReissues(entityManager);
    }

    @Override
    public Page<OrderView> list(CustomerNumber customer, long before, int limit) {
        Stream<OrderView> pending =
                new JpaPendingOrders(entityManager)
                        .list(customer, before, limit + 1).stream().map(OrderView::of);
        return Page.of(
                Stream.concat(placed(customer, before, limit + 1), pending)
                        .sorted(NEWEST_FIRST)
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    @Override
    public Optional<OrderView> find(CustomerNumber customer, OrderNumber number) {
        Optional<OrderView> placed =
                shown(new JpaOrders(entityManager).find(number).stream()).findFirst();
        return placed.or(() -> new JpaPendingOrders(entityManager).find(number).map(OrderView::of))
                .filter(order -> order.customer().equals(customer));
    }

    private Stream<OrderView> placed(CustomerNumber customer, long before, int limit) {
        return shown(rows(customer, before, limit).map(OrderRow::toOrder));
    }

    private Stream<OrderView> shown(Stream<Order> orders) {
        List<OrderView> views = withdrawals.shown(orders.map(OrderView::of).toList());
        Map<DocumentReference, List<DocumentReference>> next =
                reissues.nextOf(
                        views.stream().flatMap(order -> order.invoices().stream()).toList());
        return views.stream().map(order -> order.following(next));
    }

    private Stream<OrderRow> rows(CustomerNumber customer, long before, int limit) {
        return entityManager
                .createQuery(
                        "select o from OrderRow o where o.customer = :customer"
                                + " and o.number < :before order by o.number desc",
                        OrderRow.class)
                .setParameter("customer", customer.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .peek(entityManager::detach);
    }
}
