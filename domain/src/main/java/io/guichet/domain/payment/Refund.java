package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.util.Optional;

/**
 * Money on its way back to a customer. It leaves his credit when the refund is written down, so
 * that it cannot be spent meanwhile, and returns there if the refund is refused. To credit it never
 * leaves at all: it is taken off the invoices it had settled.
 */
public record Refund(
        RefundId id,
        CustomerNumber customer,
        RefundKind kind,
        Money amount,
        String reason,
        State state,
        Instant startedAt,
        Instant changedAt,
        long version) {

    /** The states; nothing leaves the last two but what turns out to be {@link #gone}. */
    public enum State {
        /**
         * The customer asked for his credit, or sent more than is owed; staff has not yet
         * transferred it.
         */
        REQUESTED,
        /** The card provider is being asked. */
        SENDING,
        DONE,
        /** Nothing was sent and the money is credit again. */
        REFUSED;

        public boolean isOver() {
            return this == DONE || this == REFUSED;
        }
    }

    public Refund {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
        requireNonNull(state, "state");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(changedAt, "changedAt");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("refund must be positive, was " + amount);
        }
    }

    /** A card waits for the provider, unused credit for staff; the rest is done at once. */
    public static Refund start(
            RefundId id,
            CustomerNumber customer,
            RefundKind kind,
            Money amount,
            String reason,
            Instant now) {
        State state =
                switch (kind) {
                    case RefundKind.ToCard ignored -> State.SENDING;
                    case RefundKind.UnusedCredit ignored -> State.REQUESTED;
                    case RefundKind.ByTransfer ignored -> State.DONE;
                    case RefundKind.ToCredit ignored -> State.DONE;
                };
        return new Refund(id, customer, kind, amount, reason, state, now, now, 0);
    }

    /** What of a transfer was too much, until staff has sent it back. */
    public static Refund asked(
            RefundId id, CustomerNumber customer, PaymentId of, Money amount, Instant now) {
        return new Refund(
                id,
                customer,
                new RefundKind.ByTransfer(of),
                amount,
                "",
                State.REQUESTED,
                now,
                now,
                0);
    }

    public Refund to(State next, Instant now) {
        if (state.isOver() || !next.isOver()) {
            throw new IllegalStateException("refund " + id + " is " + state + ", not " + next);
        }
        return new Refund(id, customer, kind, amount, reason, next, startedAt, now, version);
    }

    /** What is credit again had been transferred all the same. */
    public Refund gone(Instant now) {
        if (state != State.REFUSED) {
            throw new IllegalStateException("refund " + id + " is " + state);
        }
        return new Refund(id, customer, kind, amount, reason, State.DONE, startedAt, now, version);
    }

    /**
     * The provider was asked and did not answer: it is asked again after those that wait longer.
     */
    public Refund tried(Instant now) {
        if (state.isOver()) {
            throw new IllegalStateException("refund " + id + " is " + state);
        }
        return new Refund(id, customer, kind, amount, reason, state, startedAt, now, version);
    }

    /** The payment it gives back; empty for unused credit. */
    public Optional<PaymentId> payment() {
        return switch (kind) {
            case RefundKind.OfPayment back -> Optional.of(back.payment());
            case RefundKind.UnusedCredit ignored -> Optional.empty();
        };
    }

    /** Whether it is what of a transfer was too much: nobody gave a reason for it. */
    public boolean isOfSurplus() {
        return kind instanceof RefundKind.ByTransfer && reason.isEmpty();
    }

    /** Whether money of the payment has left or is leaving the house with it. */
    public boolean takesMoneyOut() {
        return state != State.REFUSED && !(kind instanceof RefundKind.ToCredit);
    }
}
