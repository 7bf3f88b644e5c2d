package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;

/**
 * A card that its customer agreed to have kept for later payments. The card itself is with the
 * provider; we hold its token, which is worth nothing to anybody else. At most one of a customer's
 * cards is the default one, which automatic captures charge.
 */
public record StoredCard(
        StoredCardId id,
        CustomerNumber customer,
        String token,
        CardFace face,
        State state,
        Instant agreedAt,
        Instant changedAt,
        long version) {

    private static final int LONGEST_TOKEN = 100;

    /** Whether it can be charged, and whether it is without being named. */
    public enum State {
        KEPT,
        DEFAULT,
        /** Nobody's any more and charged by nobody; the provider is yet to forget it. */
        FORGETTING,
        /** Forgotten by the provider; kept here for the payments made with it. */
        REMOVED
    }

    public StoredCard {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(face, "face");
        requireNonNull(state, "state");
        requireNonNull(agreedAt, "agreedAt");
        requireNonNull(changedAt, "changedAt");
        if (token.isBlank() || token.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("card " + id + " has no token");
        }
    }

    /** Whether its customer has it no more. */
    public boolean isRemoved() {
        return state == State.FORGETTING || isForgotten();
    }

    /** Whether its provider has it no more either. */
    public boolean isForgotten() {
        return state == State.REMOVED;
    }

    public boolean isDefault() {
        return state == State.DEFAULT;
    }

    public StoredCard to(State next, Instant now) {
        if (isRemoved() && (isForgotten() || next != State.REMOVED)) {
            throw new IllegalStateException("card " + id + " is removed");
        }
        return new StoredCard(id, customer, token, face, next, agreedAt, now, version);
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "StoredCard[" + id + ", " + customer + ", " + face + ", " + state + "]";
    }
}
