package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Staff writes down how long a professional or a public body has to pay, from a day on. What was
 * issued keeps its due date.
 */
public interface AgreeTerm {

    Outcome agree(Command command);

    /** All that were agreed, the first to begin first; empty if there is no such customer. */
    Optional<List<AgreedTerm>> list(CustomerNumber customer);

    /**
     * Without a term the seller's policy holds again from that day. What kind of {@code payer} a
     * public body is says staff; it says nothing of others.
     */
    record Command(
            CustomerNumber customer,
            LocalDate from,
            Optional<PaymentTerm> term,
            PublicPayer payer,
            String by) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(from, "from");
            requireNonNull(term, "term");
            requireNonNull(payer, "payer");
            requireNonNull(by, "by");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Agreed(AgreedTerm agreed) implements Outcome {}

        /** Nothing is agreed for what was issued before today. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        /** A public body of that kind pays within so many days. */
        record TooLong(int most) implements Outcome {}

        /** What a consumer has to pay, and when, the policy says. */
        record OfConsumer() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }
}
