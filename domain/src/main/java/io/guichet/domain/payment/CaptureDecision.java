package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff found out about a capture that the provider does not know any more: it was paid, under
 * this reference of the provider's, or it was not.
 */
public record CaptureDecision(
        PaymentId payment, Optional<String> paidUnder, String decidedBy, Instant at) {

    public CaptureDecision {
        requireNonNull(payment, "payment");
        requireNonNull(paidUnder, "paidUnder");
        requireNonNull(decidedBy, "decidedBy");
        requireNonNull(at, "at");
    }
}
