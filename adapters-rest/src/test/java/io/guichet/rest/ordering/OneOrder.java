package io.guichet.rest.ordering;

import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.WithdrawalRight;

import java.util.List;
import java.util.Optional;

/** The one order there is, from which its customer may withdraw. */
record OneOrder(WithdrawalRight right, Order order) implements ListOrders {

    @Override
    public Page<OrderView> list(CustomerNumber customer, long before, int limit) {
        return new Page<>(List.of(shown()), false);
    }

    @Override
    public Optional<OrderView> find(CustomerNumber customer, OrderNumber number) {
        return Optional.of(shown())
                .filter(one -> one.customer().equals(customer) && one.number().equals(number));
    }

    private OrderView shown() {
        return OrderView.of(order).withdrawable(right);
    }
}
