package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.ReversalReason;

import java.util.Optional;

/**
 * A booked payment turns out to be none: it bounced, was charged back, or was recorded in error.
 * What it settled is owed again and what it added to the credit is taken back; where that credit
 * was spent, what it paid last is owed again, and credit that was paid out leaves the credit
 * negative. Of a direct debit all is gone, also what was refunded, and of a card's payment all that
 * did not go back to the card, unless the bank took another amount: the bank takes it back whole,
 * and the customer, who has it twice, owes it as negative credit. So he does what was sent back of
 * what had never come.
 */
public interface ReversePayment {

    Outcome reverse(Command command);

    /**
     * A payment is reversed once; repeating a command answers the same. {@code taken} is what a
     * card's bank took back, where it says so: it may take what went back to the card once more.
     */
    record Command(PaymentId payment, ReversalReason reason, Optional<Money> taken) {

        public Command {
            requireNonNull(payment, "payment");
            requireNonNull(reason, "reason");
            requireNonNull(taken, "taken");
        }

        public Command(PaymentId payment, ReversalReason reason) {
            this(payment, reason, Optional.empty());
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Reversed(PaymentReversal reversal) implements Outcome {}

        /** For another reason than this one, or of another amount. */
        record AlreadyReversed(PaymentReversal reversal) implements Outcome {}

        /** A payment of this kind cannot end like that. */
        record WrongReason() implements Outcome {}

        /** Nobody but a card's bank says what it took, and that is a part of the payment or all. */
        record WrongAmount() implements Outcome {}

        /** All of it was refunded or taken off its invoices. */
        record NothingLeft() implements Outcome {}

        /** A part of it is being sent back; try again in a minute. */
        record RefundUnderWay() implements Outcome {}

        record NoSuchPayment() implements Outcome {}
    }
}
