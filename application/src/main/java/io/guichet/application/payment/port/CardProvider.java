package io.guichet.application.payment.port;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
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

    /** The session an authentic event is about; empty for a forged, altered or stale one. */
    Optional<Session> readEvent(String body, String signature);

    /** What a checkout page is opened for. */
    record Checkout(
            PaymentId payment,
            Money amount,
            String description,
            Language language,
            Instant expiresAt) {}

    /** A checkout page and how it stands. */
    record Session(String id, String url, PaymentId payment, Status status, Money amount) {}

    /** How a session can stand. */
    enum Status {
        OPEN,
        AUTHORIZED,
        CAPTURED,
        ABANDONED,
        EXPIRED,
        CANCELED,
        /** Captured, and taken back by the cardholder's bank. */
        CHARGED_BACK
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
