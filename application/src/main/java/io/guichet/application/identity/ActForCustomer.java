package io.guichet.application.identity;

import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;

/** Decides for which customer a caller acts. */
public interface ActForCustomer {

    /** With a number: that customer, if the caller may. */
    Outcome act(Caller caller, CustomerNumber customer);

    /** Without one: the customer his token is for, else his only customer. */
    Outcome actForOwn(Caller caller);

    /** How the question can end. */
    sealed interface Outcome {

        /** With what he may do for him. */
        record Acting(Customer customer, Permissions permissions) implements Outcome {

            /** As his owner. */
            public Acting(Customer customer) {
                this(customer, Permissions.ofOwner());
            }
        }

        /** Also the answer for a customer the caller may not act for. */
        record NoSuchCustomer() implements Outcome {}

        /** The caller has none or several, so he must say which. */
        record MustName(List<CustomerNumber> candidates) implements Outcome {

            public MustName {
                candidates = List.copyOf(candidates);
            }
        }
    }
}
