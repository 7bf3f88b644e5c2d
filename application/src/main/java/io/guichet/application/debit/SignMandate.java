package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;

import java.util.Optional;

/**
 * A customer allows his seller to debit a bank account for whatever he will owe. The first means of
 * payment that a customer has kept is his default one.
 */
public interface SignMandate {

    /**
     * @throws io.guichet.domain.shared.InvalidValueException for an account that cannot be debited
     *     ({@code account-outside-sepa}, {@code invalid-iban}, {@code bic-required}) or names that
     *     no bank can be told ({@code holder-not-latin}, {@code town-not-latin})
     */
    Outcome sign(Command command);

    /**
     * {@code by} is the profile that signs, {@code from} its address on the network; repeating a
     * command answers the same.
     */
    record Command(
            MandateId id,
            CustomerNumber customer,
            BankAccount account,
            Optional<Bic> bic,
            String by,
            String from) {

        public Command {
            requireNonNull(id, "id");
            requireNonNull(customer, "customer");
            requireNonNull(account, "account");
            requireNonNull(bic, "bic");
            requireNonNull(by, "by");
            requireNonNull(from, "from");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Signed(Mandate mandate) implements Outcome {}

        /** The seller has no creditor identifier: he collects no direct debits. */
        record NotOffered() implements Outcome {}

        /** Nobody needs as many; one of them is to be revoked first. */
        record TooMany() implements Outcome {}

        record MandateIdReused() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** Nobody owns the customer any more. */
        record Closed() implements Outcome {}
    }
}
