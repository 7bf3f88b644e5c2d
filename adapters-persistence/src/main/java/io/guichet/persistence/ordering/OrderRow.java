package io.guichet.persistence.ordering;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "placed_order")
class OrderRow {

    @Id private long number;

    /** Null of what the daily run renewed. */
    @Column(name = "request_id")
    private UUID requestId;

    private long customer;

    @Enumerated(EnumType.STRING)
    private OrderKind kind;

    private String currency;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column(name = "placed_at")
    private Instant placedAt;

    private UUID[] services;
    private String invoice;

    protected OrderRow() {}

    static OrderRow from(Order order) {
        OrderRow row = new OrderRow();
        row.number = order.number().value();
        row.requestId = order.requestId().orElse(null);
        row.customer = order.customer().value();
        row.kind = order.kind();
        row.currency = order.total().currency().getCurrencyCode();
        row.totalMinor = order.total().minorUnits();
        row.placedAt = order.placedAt();
        row.services = order.services().stream().map(ServiceId::value).toArray(UUID[]::new);
        row.invoice = order.invoice().value();
        return row;
    }

    Order toOrder() {
        return new Order(
                new OrderNumber(number),
                Optional.ofNullable(requestId),
                new CustomerNumber(customer),
                kind,
                new Money(totalMinor, Currency.getInstance(currency)),
                placedAt,
                Arrays.stream(services).map(ServiceId::new).toList(),
                new DocumentReference(invoice));
    }
}
