package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;

/**
 * Charges what can be paid of an invoice to its customer's default card, without him. While
 * somebody pays it by other means, or once somebody did, nothing is taken.
 */
public interface CaptureInvoice {

    Outcome capture(Command command);

    /**
     * {@code attempt} counts from 1. Each attempt charges at most once, however often it is
     * repeated; see {@link Outcome#mayBeRepeated}.
     */
    record Command(DocumentReference invoice, int attempt) {

        public Command {
            requireNonNull(invoice, "invoice");
            if (attempt < 1) {
                throw new IllegalArgumentException("attempts count from 1, not " + attempt);
            }
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Captured(PaymentId payment, Money amount) implements Outcome {}

        /** Nothing is owed, or somebody else paid meanwhile. */
        record AlreadyPaid() implements Outcome {}

        /** Somebody else paid a part meanwhile and nothing was taken: a further attempt fits. */
        record Overtaken() implements Outcome {}

        /** Somebody is paying it, or this attempt itself is, at this moment. */
        record PaymentUnderWay() implements Outcome {}

        /** He has no default card, or it is expired. */
        record NoUsableCard() implements Outcome {}

        /** The customer was told; the next attempt may succeed. */
        record Declined() implements Outcome {}

        /** The customer was told that he must pay himself; further attempts would not help. */
        record AuthenticationNeeded() implements Outcome {}

        record ProviderUnavailable() implements Outcome {}

        /** The provider never answered; nothing was taken by this attempt nor ever will be. */
        record NeverAnswered() implements Outcome {}

        /** Also the answer for a credit note. */
        record NoSuchInvoice() implements Outcome {}

        /** Whether the same attempt may come to another end; otherwise it takes a further one. */
        default boolean mayBeRepeated() {
            return switch (this) {
                case PaymentUnderWay ignored -> true;
                case ProviderUnavailable ignored -> true;
                case NoUsableCard ignored -> true;
                case Captured ignored -> false;
                case AlreadyPaid ignored -> false;
                case Overtaken ignored -> false;
                case Declined ignored -> false;
                case AuthenticationNeeded ignored -> false;
                case NeverAnswered ignored -> false;
                case NoSuchInvoice ignored -> false;
            };
        }
    }
}
