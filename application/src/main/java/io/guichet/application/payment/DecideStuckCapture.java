package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import java.util.List;
import java.util.Optional;

/**
 * Captures that hang for an hour or longer: the money may have been taken, so nothing ends them by
 * itself, and what they are for is reserved meanwhile. Where the provider itself does not know the
 * session any more, staff looks there and says whether it was paid.
 */
public interface DecideStuckCapture {

    /** The oldest first, at most a hundred. */
    List<CardPayment> list();

    /** Repeating a command answers the same. */
    Outcome decide(Command command);

    /** {@code paidUnder} is the provider's reference of the money; without it nothing was paid. */
    record Command(PaymentId payment, Optional<String> paidUnder, String decidedBy) {

        public Command {
            requireNonNull(payment, "payment");
            requireNonNull(paidUnder, "paidUnder");
            requireNonNull(decidedBy, "decidedBy");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** It was paid and is booked, or expired and nothing is reserved any more. */
        record Decided(CardPayment payment) implements Outcome {}

        /** The provider still knows it: what it says is what counts. */
        record KnownToProvider() implements Outcome {}

        /** It does not answer; nobody can say yet. */
        record ProviderUnavailable() implements Outcome {}

        /** It is over, was decided otherwise, or does not hang for long enough. */
        record NotStuck(CardPayment payment) implements Outcome {}

        /** Under that reference another payment is paid: money pays once. */
        record ReferenceTaken(PaymentId other) implements Outcome {}

        record NoSuchPayment() implements Outcome {}
    }
}
