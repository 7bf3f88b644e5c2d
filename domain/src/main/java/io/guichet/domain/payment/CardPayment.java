package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Instant;

/**
 * One attempt to pay by card, from the intention to the capture. Money is only taken at capture:
 * once the provider has authorised the card, the payment either reserves what it is for and is
 * captured, or is released because somebody else paid meanwhile. {@code sessionId} and {@code
 * checkoutUrl} are empty until the provider has opened its checkout page.
 */
public record CardPayment(
        PaymentId id,
        CustomerNumber customer,
        CardPurpose purpose,
        Money amount,
        State state,
        String sessionId,
        String checkoutUrl,
        Instant startedAt,
        Instant expiresAt,
        Instant changedAt,
        long version) {

    /**
     * The states and, in {@link #isOver}, those that nothing leaves any more, except that money
     * turns out to be taken after all.
     */
    public enum State {
        /** Written down; the provider may or may not know of it. */
        STARTED,
        /** The checkout page waits for the customer. */
        OPEN,
        /** Authorised and reserved; the capture is under way. */
        CAPTURING,
        /** Authorised, but no longer owed; the release is under way. */
        RELEASING,
        SUCCEEDED,
        /** Released: nothing was taken. */
        RELEASED,
        ABANDONED,
        EXPIRED;

        public boolean isOver() {
            return this == SUCCEEDED || this == RELEASED || this == ABANDONED || this == EXPIRED;
        }
    }

    public CardPayment {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(purpose, "purpose");
        requireNonNull(state, "state");
        requireNonNull(sessionId, "sessionId");
        requireNonNull(checkoutUrl, "checkoutUrl");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(changedAt, "changedAt");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount must be positive, was " + amount);
        }
    }

    public static CardPayment start(
            PaymentId id,
            CustomerNumber customer,
            CardPurpose purpose,
            Money amount,
            Instant now,
            Instant expiresAt) {
        return new CardPayment(
                id, customer, purpose, amount, State.STARTED, "", "", now, expiresAt, now, 0);
    }

    /** Notes the checkout page; nothing has been decided yet. */
    public CardPayment opened(String session, String url, Instant now) {
        if (state != State.STARTED && state != State.OPEN) {
            throw new IllegalStateException("payment " + id + " is not to be opened: " + state);
        }
        return with(State.OPEN, session, url, now);
    }

    /** Notes that the money was taken, even if the payment had ended without. */
    public CardPayment taken(String session, String url, Instant now) {
        if (state == State.SUCCEEDED) {
            throw new IllegalStateException("payment " + id + " was taken before");
        }
        return with(State.SUCCEEDED, session, url, now);
    }

    public CardPayment to(State next, Instant now) {
        if (state.isOver()) {
            throw new IllegalStateException("payment " + id + " is over: " + state);
        }
        return with(next, sessionId, checkoutUrl, now);
    }

    private CardPayment with(State next, String session, String url, Instant now) {
        return new CardPayment(
                id, customer, purpose, amount, next, session, url, startedAt, expiresAt, now,
                version);
    }

    public boolean isPayableAt(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }
}
