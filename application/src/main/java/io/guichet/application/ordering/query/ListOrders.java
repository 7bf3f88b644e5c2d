package io.guichet.application.ordering.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** A customer's orders, delivered or not, newest first. */
public interface ListOrders {

    /** Orders numbered below {@code before}; {@link Long#MAX_VALUE} from the start. */
    Page<OrderView> list(CustomerNumber customer, long before, int limit);

    Optional<OrderView> find(CustomerNumber customer, OrderNumber number);
}
