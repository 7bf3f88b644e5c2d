package io.guichet.persistence.ordering;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AskedAdvance;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

@Entity
@Table(name = "pending_order")
class PendingOrderRow {

    @Id private long number;

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

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String[] settles;

    @Column(name = "reserved_invoices")
    private String[] reservedInvoices;

    @Column(name = "reserved_minor")
    private Long[] reservedMinor;

    private UUID renews;
    private String advance;

    @Column(name = "withdrawable_until")
    private Instant withdrawableUntil;

    @Column(name = "owed_then")
    private boolean owedThen;

    @Version private long version;

    protected PendingOrderRow() {}

    static PendingOrderRow from(PendingOrder order) {
        PendingOrderRow row = new PendingOrderRow();
        row.number = order.number().value();
        row.requestId = order.requestId();
        row.customer = order.customer().value();
        row.kind = order.kind();
        row.currency = order.total().currency().getCurrencyCode();
        row.totalMinor = order.total().minorUnits();
        row.placedAt = order.placedAt();
        row.expiresAt = order.expiresAt();
        row.state = order.state();
        row.changedAt = order.changedAt();
        row.settles = order.settles().stream().map(DocumentReference::value).toArray(String[]::new);
        row.reservedInvoices = invoices(order.reserved());
        row.reservedMinor = amounts(order.reserved());
        row.renews = order.renews().map(ServiceId::value).orElse(null);
        row.advance = advance(order);
        row.withdrawableUntil = withdrawableUntil(order);
        row.owedThen = order.isOwedThen();
        row.version = order.version();
        return row;
    }

    long number() {
        return number;
    }

    boolean hasLines() {
        return kind != OrderKind.SETTLEMENT;
    }

    PendingOrder toOrder(List<OrderLine> lines) {
        return new PendingOrder(
                new OrderNumber(number),
                requestId,
                new CustomerNumber(customer),
                kind,
                new Money(totalMinor, Currency.getInstance(currency)),
                placedAt,
                expiresAt,
                state,
                changedAt,
                lines,
                Arrays.stream(settles).map(DocumentReference::new).toList(),
                Optional.ofNullable(renews).map(ServiceId::new),
                reserved(),
                advance(),
                owedThen,
                version);
    }

    private Optional<AskedAdvance> advance() {
        return Optional.ofNullable(advance)
                .map(DocumentReference::new)
                .map(asked -> new AskedAdvance(asked, Optional.ofNullable(withdrawableUntil)));
    }

    private List<Allocation> reserved() {
        Currency of = Currency.getInstance(currency);
        return IntStream.range(0, reservedMinor.length)
                .mapToObj(
                        place ->
                                new Allocation(
                                        new DocumentReference(reservedInvoices[place]),
                                        new Money(reservedMinor[place], of)))
                .toList();
    }

    static String advance(PendingOrder order) {
        return order.advanceInvoice().map(DocumentReference::value).orElse(null);
    }

    static Instant withdrawableUntil(PendingOrder order) {
        return order.advance().flatMap(AskedAdvance::withdrawableUntil).orElse(null);
    }

    static String[] invoices(List<Allocation> reserved) {
        return reserved.stream().map(part -> part.invoice().value()).toArray(String[]::new);
    }

    static Long[] amounts(List<Allocation> reserved) {
        return reserved.stream().map(part -> part.amount().minorUnits()).toArray(Long[]::new);
    }
}
