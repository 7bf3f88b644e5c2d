package io.guichet.domain.account;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Locale;

/** To whom an account is offered. */
public sealed interface Recipient {

    /** Whether it is this customer. */
    boolean is(Customer customer);

    /** A customer known by his number. */
    record Known(CustomerNumber number) implements Recipient {

        public Known {
            requireNonNull(number, "number");
        }

        @Override
        public boolean is(Customer customer) {
            return customer.number().equals(number);
        }
    }

    /** Whoever has this e-mail address when he accepts; nobody says whether somebody does. */
    record Addressed(String email) implements Recipient {

        public Addressed {
            email = email.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean is(Customer customer) {
            return customer.email().toLowerCase(Locale.ROOT).equals(email);
        }
    }
}
