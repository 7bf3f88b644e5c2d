package io.guichet.rest.caller;

import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

/** A customer, and what of his is open to the caller. */
public record Within(Customer customer, Reach reach) {

    public CustomerNumber number() {
        return customer.number();
    }

    /** Whether the caller sees what things cost: not who was given a part alone. */
    public boolean showsPrices() {
        return reach.isAll();
    }
}
