package io.guichet.application.ordering.query;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AskedAdvance;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order as it is shown: one that was delivered has its services and its invoice, one that must
 * be paid first has a time until which it can be, one that is delivered without that the time of
 * its invoice, and one a consumer may withdraw from a time until which he may. {@code invoices} are
 * the one it led to and those that stood in its place, the last of which stands. {@code advance}
 * asks for a part of it before it is delivered; {@code rest} is the total less what stands of that.
 */
public record OrderView(
        OrderNumber number,
        CustomerNumber customer,
        OrderKind kind,
        OrderState state,
        Money total,
        Money rest,
        Instant placedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> invoicedAt,
        Optional<Instant> withdrawableUntil,
        List<ServiceId> services,
        List<DocumentReference> invoices,
        List<DocumentReference> settles,
        Optional<DocumentReference> advance) {

    public OrderView {
        services = List.copyOf(services);
        invoices = List.copyOf(invoices);
        settles = List.copyOf(settles);
    }

    public static OrderView of(Order order) {
        return new OrderView(
                order.number(),
                order.customer(),
                order.kind(),
                OrderState.DELIVERED,
                order.total(),
                order.total(),
                order.placedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order.services(),
                List.of(order.invoice()),
                List.of(),
                Optional.empty());
    }

    public static OrderView of(PendingOrder order) {
        return new OrderView(
                order.number(),
                order.customer(),
                order.kind(),
                order.state(),
                order.total(),
                order.total(),
                order.placedAt(),
                Optional.of(order.expiresAt()).filter(over -> !order.isOwedThen()),
                Optional.of(order.expiresAt()).filter(due -> order.isOwedThen()),
                withdrawable(order),
                order.renews().stream().toList(),
                List.of(),
                order.settles(),
                order.advanceInvoice());
    }

    /** Until when, as long as it stands. */
    private static Optional<Instant> withdrawable(PendingOrder order) {
        return switch (order.state()) {
            case NOT_PAID, CHECKING -> order.advance().flatMap(AskedAdvance::withdrawableUntil);
            case DELIVERED, CANCELLED, WITHDRAWN -> Optional.empty();
        };
    }

    /** One of which so much is asked for by an advance that stands. */
    public OrderView less(Money asked) {
        return new OrderView(
                number,
                customer,
                kind,
                state,
                total,
                total.minus(asked),
                placedAt,
                expiresAt,
                invoicedAt,
                withdrawableUntil,
                services,
                invoices,
                settles,
                advance);
    }

    /** The one that stands. */
    public Optional<DocumentReference> invoice() {
        return invoices.isEmpty() ? Optional.empty() : Optional.of(invoices.getLast());
    }

    public OrderView withdrawable(WithdrawalRight right) {
        return with(state, Optional.of(right.until()));
    }

    /** There is nothing left to withdraw from. */
    public OrderView withdrawn() {
        return with(OrderState.WITHDRAWN, Optional.empty());
    }

    /** With what stood in the place of invoices that were reissued, one after the other. */
    public OrderView following(Map<DocumentReference, List<DocumentReference>> next) {
        return new OrderView(
                number,
                customer,
                kind,
                state,
                total,
                rest,
                placedAt,
                expiresAt,
                invoicedAt,
                withdrawableUntil,
                services,
                invoices.stream()
                        .flatMap(first -> Stream.concat(Stream.of(first), after(first, next)))
                        .toList(),
                settles.stream()
                        .map(first -> after(first, next).reduce(first, (one, other) -> other))
                        .toList(),
                advance);
    }

    private static Stream<DocumentReference> after(
            DocumentReference first, Map<DocumentReference, List<DocumentReference>> next) {
        return next.getOrDefault(first, List.of()).stream();
    }

    private OrderView with(OrderState now, Optional<Instant> until) {
        return new OrderView(
                number,
                customer,
                kind,
                now,
                total,
                rest,
                placedAt,
                expiresAt,
                invoicedAt,
                until,
                services,
                invoices,
                settles,
                advance);
    }
}
