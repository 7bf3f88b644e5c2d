package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that must be paid before anything is delivered or invoiced, until it expires; one that
 * {@code isOwedThen} may be paid before, and is delivered, invoiced and owed when its time is over.
 * A purchase has lines, a settlement has the invoices it settles. A renewal {@code renews} a
 * service that expired: its first line is for that, another for what being late costs. {@code
 * reserved} is what a settlement keeps of which invoices while a card is being charged for it.
 * {@code advance} is what a part of a purchase was asked for by last before it is delivered.
 */
public record PendingOrder(
        OrderNumber number,
        UUID requestId,
        CustomerNumber customer,
        OrderKind kind,
        Money total,
        Instant placedAt,
        Instant expiresAt,
        OrderState state,
        Instant changedAt,
        List<OrderLine> lines,
        List<DocumentReference> settles,
        Optional<ServiceId> renews,
        List<Allocation> reserved,
        Optional<AskedAdvance> advance,
        boolean isOwedThen,
        long version) {

    public PendingOrder {
        requireNonNull(number, "number");
        requireNonNull(requestId, "requestId");
        requireNonNull(customer, "customer");
        requireNonNull(kind, "kind");
        requireNonNull(placedAt, "placedAt");
        requireNonNull(state, "state");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(renews, "renews");
        lines = List.copyOf(lines);
        settles = List.copyOf(settles);
        reserved = List.copyOf(reserved);
        requireNonNull(advance, "advance");
        if (!total.isPositive()) {
            throw new IllegalArgumentException("nothing to pay for order " + number);
        }
        if (!placedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("order " + number + " expires before it is placed");
        }
        if (renews.isPresent() != (kind == OrderKind.RENEWAL)) {
            throw new IllegalArgumentException("order " + number + " renews nothing");
        }
        if (lines.isEmpty() == settles.isEmpty()) {
            throw new IllegalArgumentException("order " + number + " is for nothing or for both");
        }
        if (advance.isPresent() && kind != OrderKind.PURCHASE) {
            throw new IllegalArgumentException("order " + number + " buys nothing in advance");
        }
        if (isOwedThen && (kind != OrderKind.PURCHASE || advance.isPresent())) {
            throw new IllegalArgumentException("order " + number + " is paid first");
        }
    }

    /** Whether it can still be paid. */
    public boolean isPayableAt(Instant now) {
        return state == OrderState.NOT_PAID && (isOwedThen || now.isBefore(expiresAt));
    }

    /** Whether its time is over and nobody paid it. */
    public boolean isExpiredAt(Instant now) {
        return state == OrderState.NOT_PAID && !now.isBefore(expiresAt);
    }

    /** Whether it will not change any more. */
    private boolean isOver() {
        return state == OrderState.DELIVERED
                || state == OrderState.CANCELLED
                || state == OrderState.WITHDRAWN;
    }

    /** The invoice that asks for a part of it. */
    public Optional<DocumentReference> advanceInvoice() {
        return advance.map(AskedAdvance::invoice);
    }

    /**
     * The same order with a part of it asked for by an invoice; it stands until then and must be
     * paid first.
     */
    public PendingOrder asking(AskedAdvance part, Instant until, Instant now) {
        return new PendingOrder(
                number,
                requestId,
                customer,
                kind,
                total,
                placedAt,
                until,
                state,
                now,
                lines,
                settles,
                renews,
                reserved,
                Optional.of(part),
                false,
                version);
    }

    /** The same order while a card is charged for it. */
    public PendingOrder reserving(List<Allocation> parts, Instant now) {
        return to(OrderState.CHECKING, parts, now);
    }

    /**
     * The same order in another state; nothing is reserved for it any more.
     *
     * @throws IllegalStateException if nothing leaves the state it is in
     */
    public PendingOrder to(OrderState next, Instant now) {
        return to(next, List.of(), now);
    }

    private PendingOrder to(OrderState next, List<Allocation> parts, Instant now) {
        if (isOver()) {
            throw new IllegalStateException("order " + number + " is over: " + state);
        }
        return new PendingOrder(
                number,
                requestId,
                customer,
                kind,
                total,
                placedAt,
                expiresAt,
                next,
                now,
                lines,
                settles,
                renews,
                parts,
                advance,
                isOwedThen,
                version);
    }
}
