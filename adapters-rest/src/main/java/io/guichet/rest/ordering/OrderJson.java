package io.guichet.rest.ordering;

import io.guichet.domain.ordering.Order;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.List;

/** An order that was placed, the services it opened and the invoice it led to. */
public record OrderJson(
        String number,
        String kind,
        MoneyJson total,
        Instant placedAt,
        List<String> services,
        String invoice) {

    static OrderJson from(Order order) {
        return new OrderJson(
                order.number().toString(),
                Words.of(order.kind()),
                MoneyJson.from(order.total()),
                order.placedAt(),
                order.services().stream().map(service -> service.value().toString()).toList(),
                order.invoice().value());
    }
}
