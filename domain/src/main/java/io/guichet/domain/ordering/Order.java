package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that was placed: the services it opened and the invoice it led to. {@code requestId} is
 * chosen by whoever places it, so that asking again places nothing again; what the daily run renews
 * nobody asks for.
 */
public record Order(
        OrderNumber number,
        Optional<UUID> requestId,
        CustomerNumber customer,
        OrderKind kind,
        Money total,
        Instant placedAt,
        List<ServiceId> services,
        DocumentReference invoice) {

    public Order {
        requireNonNull(number, "number");
        requireNonNull(requestId, "requestId");
        requireNonNull(customer, "customer");
        requireNonNull(kind, "kind");
        requireNonNull(total, "total");
        requireNonNull(placedAt, "placedAt");
        services = List.copyOf(services);
        requireNonNull(invoice, "invoice");
    }
}
