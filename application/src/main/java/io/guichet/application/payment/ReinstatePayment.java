package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.util.Optional;

/**
 * A bank gives up what it took back of a payment, since the seller was in the right. The money is
 * booked as a payment of its own, by the same means and with a receipt: it settles what that charge
 * back reopened, as far as it is still owed, and is credit beyond that.
 */
public interface ReinstatePayment {

    Outcome reinstate(Command command);

    /**
     * A charge back is given up once; repeating a command answers the same. {@code given} is what
     * the bank gave up, where it is not all that it took.
     */
    record Command(PaymentId payment, Optional<Money> given) {

        public Command {
            requireNonNull(payment, "payment");
            requireNonNull(given, "given");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** The payment as which it is booked. */
        record Reinstated(Payment payment) implements Outcome {}

        /** With another amount. */
        record AlreadyReinstated(Payment payment) implements Outcome {}

        /** Nobody took it back, or it bounced or never was. */
        record NotChargedBack() implements Outcome {}

        /** A bank gives up what it took, or a part of that. */
        record WrongAmount(Money taken) implements Outcome {}

        /** What it reopened was given up; that is taken back first. */
        record WrittenOff(DocumentReference invoice) implements Outcome {}

        record NoSuchPayment() implements Outcome {}
    }
}
