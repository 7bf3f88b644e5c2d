package io.guichet.application.payment.port;

import io.guichet.domain.payment.CaptureDecision;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Card payments that wait for the provider's answer for too long, and what staff decided about
 * them; decisions are only ever added. Every adapter passes {@code StuckCapturesContract}.
 */
public interface StuckCaptures {

    /** Those that are captured or released since before a moment, oldest first. */
    List<CardPayment> since(Instant startedBefore, int limit);

    Optional<CaptureDecision> decisionOn(PaymentId payment);

    /**
     * Notes a decision.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if there is one
     */
    void add(CaptureDecision decision);
}
