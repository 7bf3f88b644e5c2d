package io.guichet.application.identity;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;

/** Staff enters a customer of a seller; his number is drawn. */
public interface AddCustomer {

    /**
     * Adds him.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if the identity cannot be
     */
    Outcome add(Command command);

    /** Who he is, where he is written to and in which language. */
    record Command(SellerCode seller, Party identity, EmailAddress email, Language language) {}

    /** How it can end. */
    sealed interface Outcome {

        record Added(Customer customer) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
