package io.guichet.application.ordering;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.WithdrawalRight;

import java.util.Optional;

/** An order that was delivered just now, its invoice, and what a consumer may withdraw from. */
record Delivered(Order order, Invoice invoice, Optional<WithdrawalRight> right) {

    /** As everybody finds it from now on. */
    OrderView shown() {
        OrderView view = OrderView.of(order);
        return right.map(view::withdrawable).orElse(view);
    }
}
