package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

/** A customer adds to his credit by card. */
public interface TopUpByCard {

    Outcome start(Command command);

    /** What may be added now by the policy of the seller, with the credit that is there. */
    Limits limits(CustomerNumber customer);

    /** {@code payment} is chosen by the caller, so that repeating a command opens one page. */
    record Command(CustomerNumber customer, Money amount, PaymentId payment, boolean saveCard) {

        /** Keeps no card. */
        public Command(CustomerNumber customer, Money amount, PaymentId payment) {
            this(customer, amount, payment, false);
        }

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(amount, "amount");
            requireNonNull(payment, "payment");
        }
    }

    /**
     * The smallest amount of one top-up, which is never nothing, and the largest, which is not
     * negative.
     */
    record Limits(Money least, Money most) {

        /** Whether nothing may be added: the highest credit leaves less than the least top-up. */
        public boolean leaveNothing() {
            return most.compareTo(least) < 0;
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Started(CardPayment payment) implements Outcome {}

        /** The policy lets only those top up who have had something delivered. */
        record OrderNeeded() implements Outcome {}

        /** Below the minimum, above the maximum, or in another currency. */
        record AmountOutOfRange(Limits limits) implements Outcome {}

        /** With the least top-up there would be more credit than the policy lets anybody have. */
        record CreditFull() implements Outcome {}

        /** The provider does not answer; nothing was taken. */
        record ProviderUnavailable() implements Outcome {}

        /** The same payment id came with another content or by another means. */
        record PaymentIdReused() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** Nobody owns the customer any more. */
        record Closed() implements Outcome {}
    }
}
