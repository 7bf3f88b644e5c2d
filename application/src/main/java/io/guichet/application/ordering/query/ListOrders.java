package io.guichet.application.ordering.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;

import java.util.Optional;

/** A customer's orders, newest first. */
public interface ListOrders {

    /** Orders numbered below {@code before}; {@link Long#MAX_VALUE} from the start. */
    Page<Order> list(CustomerNumber customer, long before, int limit);

    Optional<Order> find(CustomerNumber customer, OrderNumber number);
}
