package io.guichet.rest.change;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.rest.ordering.OrderJson;
import io.guichet.rest.shared.Created;

import jakarta.ws.rs.core.Response;

/** What is changed once it is paid. */
final class ToPay {

    private ToPay() {}

    static Response answer(PendingOrder order) {
        return Created.at(
                "/orders/" + order.number(),
                new OrderToPayJson(OrderJson.from(OrderView.of(order))));
    }

    /** The order to pay first. */
    public record OrderToPayJson(OrderJson order) {}
}
