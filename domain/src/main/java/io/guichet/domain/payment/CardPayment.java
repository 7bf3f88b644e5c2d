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
        CardUse use,
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
        /** A stored card was refused: nothing was taken. */
        REFUSED,
        /** The bank wanted the customer to say yes himself: nothing was taken. */
        UNCONFIRMED,
        EXPIRED;

        public boolean isOver() {
            return switch (this) {
                case STARTED, OPEN, CAPTURING, RELEASING -> false;
                case SUCCEEDED, RELEASED, ABANDONED, REFUSED, UNCONFIRMED, EXPIRED -> true;
            };
        }
    }

    public CardPayment {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(purpose, "purpose");
        requireNonNull(use, "use");
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

    /** One on the checkout page that keeps no card. */
    public static CardPayment start(
            PaymentId id,
            CustomerNumber customer,
            CardPurpose purpose,
            Money amount,
            Instant now,
            Instant expiresAt) {
        return new CardPayment(
                id,
                customer,
                purpose,
                new CardUse.OnPage(false),
                amount,
                State.STARTED,
                "",
                "",
                now,
                expiresAt,
                now,
                0);
    }

    /** The same attempt with a card come by in this way; before anybody was asked. */
    public CardPayment by(CardUse way) {
        if (state != State.STARTED) {
            throw new IllegalStateException("payment " + id + " has begun: " + state);
        }
        return new CardPayment(
                id,
                customer,
                purpose,
                way,
                amount,
                state,
                sessionId,
                checkoutUrl,
                startedAt,
                expiresAt,
                changedAt,
                version);
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
                id, customer, purpose, use, amount, next, session, url, startedAt, expiresAt, now,
                version);
    }

    public boolean savesCard() {
        return use.equals(new CardUse.OnPage(true));
    }

    public boolean isPayableAt(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }
}
