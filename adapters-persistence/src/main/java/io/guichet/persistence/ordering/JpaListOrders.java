package io.guichet.persistence.ordering;

import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;

import jakarta.persistence.EntityManager;

import java.util.Optional;

/** A customer's orders; an order is one row, so nothing more is loaded. */
public final class JpaListOrders implements ListOrders {

    private final EntityManager entityManager;

    public JpaListOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<Order> list(CustomerNumber customer, long before, int limit) {
        return Page.of(
                entityManager
                        .createQuery(
                                "select o from OrderRow o where o.customer = :customer"
                                        + " and o.number < :before order by o.number desc",
                                OrderRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("before", before)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(OrderRow::toOrder)
                        .toList(),
                limit);
    }

    @Override
    public Optional<Order> find(CustomerNumber customer, OrderNumber number) {
        return new JpaOrders(entityManager)
                .find(number)
                .filter(order -> order.customer().equals(customer));
    }
}
