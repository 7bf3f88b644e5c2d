package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff found out about a capture that the provider does not know any more: it was paid, under
 * this reference of the provider's, or it was not. {@code session} is what it was under until then;
 * of what was decided long ago that is not known.
 */
public record CaptureDecision(
        PaymentId payment,
        Optional<String> paidUnder,
        Optional<String> session,
        String decidedBy,
        Instant at) {

    public CaptureDecision {
        requireNonNull(payment, "payment");
        requireNonNull(paidUnder, "paidUnder");
        requireNonNull(session, "session");
        requireNonNull(decidedBy, "decidedBy");
        requireNonNull(at, "at");
    }
}
