package io.guichet.application.payment.port;

import io.guichet.domain.payment.CaptureDecision;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Card payments that wait for the provider's answer for too long, and what staff decided about
 * them; decisions are only ever added. Every adapter passes {@code CardPaymentsContract}.
 */
public interface StuckCaptures {

    /** Those that are captured or released since before a moment, oldest first. */
    List<CardPayment> since(Instant startedBefore, int limit);

    Optional<CaptureDecision> decisionOn(PaymentId payment);

    /** The card payment whose money is at the provider under a reference. */
    Optional<PaymentId> under(String reference);

    /**
     * Notes a decision.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if there is one, or another
     *     payment was decided to be paid under the same reference
     */
    void add(CaptureDecision decision);
}
