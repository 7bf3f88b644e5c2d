package io.guichet.application.payment.port;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;

import java.time.Instant;
import java.util.Optional;

/**
 * The company that takes card payments. Never called inside a transaction. Every call may be
 * repeated harmlessly.
 */
public interface CardProvider {

    /**
     * Opens a checkout page.
     *
     * @throws ProviderUnavailableException if the provider does not answer or answers with a fault
     */
    Session open(Checkout checkout);

    /**
     * How a session stands; empty only if the provider itself says that it does not know it.
     *
     * @throws ProviderUnavailableException if anybody else says so, or nobody anything
     */
    Optional<Session> find(String sessionId);

    /** Takes the authorised money; the session as it then stands. */
    Session capture(String sessionId);

    /** Gives up an open or authorised session; the session as it then stands. */
    Session cancel(String sessionId);

    /**
     * Gives taken money back to the card it came from; once for each refund id, however often it is
     * asked.
     */
    RefundAnswer refund(String sessionId, RefundId refund, Money amount);

    /**
     * Has a kept card authorised for a payment, without its customer; once for each payment,
     * however often it is asked. The money is taken by capturing the session it answers.
     */
    ChargeAnswer charge(Charge charge);

    /** Lets go of a kept card; also if it was let go of before. */
    void forget(String token);

    /** The session an authentic event is about; empty for a forged, altered or stale one. */
    Optional<Session> readEvent(String body, String signature);

    /** What a checkout page is opened for. */
    record Checkout(
            PaymentId payment,
            Money amount,
            String description,
            Language language,
            Instant expiresAt,
            boolean saveCard) {}

    /**
     * A checkout page, or the charge of a kept card, and how it stands. {@code card} is there once
     * a card was authorised that its customer agreed to have kept; {@code disputed} is what the
     * cardholder's bank took, or gave up of that, where it did and the provider says how much.
     */
    record Session(
            String id,
            String url,
            PaymentId payment,
            Status status,
            Money amount,
            Optional<SavedCard> card,
            Optional<Money> disputed) {

        public Session(String id, String url, PaymentId payment, Status status, Money amount) {
            this(id, url, payment, status, amount, Optional.empty());
        }

        public Session(
                String id,
                String url,
                PaymentId payment,
                Status status,
                Money amount,
                Optional<SavedCard> card) {
            this(id, url, payment, status, amount, card, Optional.empty());
        }

        public Session withDisputed(Money moved) {
            return new Session(id, url, payment, status, amount, card, Optional.of(moved));
        }
    }

    /** A card as the provider keeps it for us. */
    record SavedCard(String token, CardFace face) {

        /** Everything but the token. */
        @Override
        public String toString() {
            return "SavedCard[" + face + "]";
        }
    }

    /** What a kept card is charged for. */
    record Charge(PaymentId payment, Money amount, String description, String token) {

        /** Everything but the token. */
        @Override
        public String toString() {
            return "Charge[" + payment + ", " + amount + ", " + description + "]";
        }
    }

    /** What came of charging a kept card. */
    sealed interface ChargeAnswer {

        record Authorized(Session session) implements ChargeAnswer {}

        /** The bank says no, or the provider does not have the card any more. */
        record Declined() implements ChargeAnswer {}

        /** The bank wants its customer to say yes himself. */
        record AuthenticationNeeded() implements ChargeAnswer {}
    }

    /** How a session can stand. */
    enum Status {
        OPEN,
        AUTHORIZED,
        CAPTURED,
        ABANDONED,
        EXPIRED,
        CANCELED,
        /** Captured, and taken back by the cardholder's bank. */
        CHARGED_BACK,
        /** Taken back by the cardholder's bank, which gave it up again. */
        REINSTATED;

        /** Whether the money is the seller's at this moment, but for what was refunded of it. */
        public boolean isTaken() {
            return this == CAPTURED || this == REINSTATED;
        }
    }

    /** What came of asking for a refund. */
    enum RefundAnswer {
        SENT,
        /** Nothing was sent, and asking again would not help. */
        REFUSED
    }

    /** The provider did not answer or answered with a fault; it may have acted all the same. */
    final class ProviderUnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ProviderUnavailableException(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
