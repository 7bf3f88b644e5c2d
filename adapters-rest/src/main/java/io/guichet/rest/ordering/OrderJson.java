package io.guichet.rest.ordering;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.List;

/**
 * An order: the services it opened, the invoice that stands for it and all it ever led to, or until
 * when it can be paid, or when it is delivered and invoiced without that. {@code invoice}, {@code
 * expiresAt}, {@code invoicedAt} and {@code withdrawableUntil} are null where there is none, as is
 * {@code advance}, the invoice by which a part of what is not delivered yet was asked for; {@code
 * rest} is the total less what stands of that.
 */
public record OrderJson(
        String number,
        String kind,
        String state,
        MoneyJson total,
        MoneyJson rest,
        Instant placedAt,
        Instant expiresAt,
        Instant invoicedAt,
        Instant withdrawableUntil,
        List<String> services,
        String invoice,
        List<String> invoices,
        List<String> settles,
        String advance) {

    public static OrderJson from(OrderView order) {
        return new OrderJson(
                order.number().toString(),
                Words.of(order.kind()),
                Words.of(order.state()),
                MoneyJson.from(order.total()),
                MoneyJson.from(order.rest()),
                order.placedAt(),
                order.expiresAt().orElse(null),
                order.invoicedAt().orElse(null),
                order.withdrawableUntil().orElse(null),
                order.services().stream().map(service -> service.value().toString()).toList(),
                order.invoice().map(DocumentReference::value).orElse(null),
                order.invoices().stream().map(DocumentReference::value).toList(),
                order.settles().stream().map(DocumentReference::value).toList(),
                order.advance().map(DocumentReference::value).orElse(null));
    }
}
