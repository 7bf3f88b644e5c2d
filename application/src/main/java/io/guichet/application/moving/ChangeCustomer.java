package io.guichet.application.moving;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ReplacedIdentity;

import java.util.List;
import java.util.Optional;

/**
 * A customer moves, has another name or is another legal person. What was issued stays as it is;
 * what is issued from now on has the new identity, and its VAT is decided by it. Everything that
 * ever was stays known.
 */
public interface ChangeCustomer {

    /** Who he is now; nothing if there is nobody. */
    Optional<Entry> find(CustomerNumber customer);

    /** How he was entered before, the oldest first. */
    List<ReplacedIdentity> history(CustomerNumber customer);

    /**
     * Changes him; what he is already changes nothing and answers the same.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if the identity cannot be
     */
    Outcome change(Command command);

    /** {@code version} is how many times he was changed before. */
    record Entry(Customer customer, long version) {}

    /** Who asks. */
    enum By {
        STAFF,
        /**
         * The owner changes his name, where he is within his country, his establishment, his
         * registration and how he is written to: in which language, and at the address of anybody
         * who acts for him, which is confirmed; at any other by staff. What decides his VAT and his
         * rights as a consumer, his kind, country, SIREN and VAT id, staff changes for him.
         */
        OWNER
    }

    /** {@code seen} is the version that is to be changed. */
    record Command(CustomerNumber customer, long seen, Details details, By by, String changedBy) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(details, "details");
            requireNonNull(by, "by");
            requireNonNull(changedBy, "changedBy");
        }
    }

    /** All of what can be changed. */
    record Details(Party identity, EmailAddress email, Language language) {}

    /** How it can end. */
    sealed interface Outcome {

        record Changed(Entry entry) implements Outcome {}

        /** Somebody was faster: this is what holds. */
        record Outdated(Entry entry) implements Outcome {}

        /** The owner wanted to change what staff changes. */
        record ForStaff() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** Nobody owns him any more: what the law keeps of him stays as it is. */
        record Closed() implements Outcome {}
    }
}
