package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Debit;

/**
 * Announces that what can be paid of an invoice will be debited by its customer's default mandate:
 * on its due date, but not before the notice of the policy is over, on a day on which banks settle.
 * From then on nobody else can pay it.
 */
public interface DebitInvoice {

    Outcome debit(Command command);

    /**
     * {@code attempt} counts from 1; each announces once, however often it is repeated, and again
     * only if that debit was cancelled, or came back by a mandate that is not used any more.
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

        record Announced(Debit debit) implements Outcome {}

        record AlreadyPaid() implements Outcome {}

        /** Somebody is paying it, or it is being debited already. */
        record PaymentUnderWay() implements Outcome {}

        /** He has no default mandate, or it has lapsed. */
        record NoUsableMandate() implements Outcome {}

        /** Debits of it came back, and another would as well. */
        record GivenUp() implements Outcome {}

        /** Also the answer for a credit note. */
        record NoSuchInvoice() implements Outcome {}

        /** Whether the same attempt may come to another end. */
        default boolean mayBeRepeated() {
            return switch (this) {
                case PaymentUnderWay ignored -> true;
                case NoUsableMandate ignored -> true;
                case Announced announced -> announced.debit().isPending();
                case AlreadyPaid ignored -> false;
                case GivenUp ignored -> false;
                case NoSuchInvoice ignored -> false;
            };
        }
    }
}
