package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

/**
 * A customer asks for credit that he does not use, to be transferred to his bank account. It leaves
 * his credit at once and waits for staff: see {@link DecideCreditPayout}.
 */
public interface RequestCreditPayout {

    Outcome request(Command command);

    /** Whether a customer's credit is paid back at all, today; not of one whom nobody knows. */
    boolean isPaidBack(CustomerNumber customer);

    /** {@code id} is chosen by the caller, so that repeating a command asks once. */
    record Command(RefundId id, CustomerNumber customer, Money amount, BankAccount account) {

        public Command {
            requireNonNull(id, "id");
            requireNonNull(customer, "customer");
            requireNonNull(amount, "amount");
            requireNonNull(account, "account");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Requested(Refund payout) implements Outcome {}

        /** Not positive or in another currency than the seller's. */
        record WrongAmount() implements Outcome {}

        /** The policy does not pay credit back. */
        record NotPaidBack() implements Outcome {}

        record CreditTooLow(Money available) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** The same id came with another content. */
        record RefundIdReused() implements Outcome {}
    }
}
