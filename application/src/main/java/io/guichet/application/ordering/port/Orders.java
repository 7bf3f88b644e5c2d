package io.guichet.application.ordering.port;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;

import java.util.Optional;
import java.util.UUID;

/** All placed orders. Every adapter passes {@code OrdersContract}. */
public interface Orders {

    /** A number no other order has; numbers rise, gaps are allowed. */
    OrderNumber nextNumber();

    Optional<Order> find(OrderNumber number);

    Optional<Order> findByRequest(CustomerNumber customer, UUID requestId);

    /**
     * Stores a new order.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the same request was
     *     stored meanwhile
     */
    void add(Order order);
}
