package io.guichet.application.identity.port;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** All customers. Every adapter passes {@code CustomersContract}. */
public interface Customers {

    Optional<Customer> find(CustomerNumber number);

    /** A number that is drawn once. */
    CustomerNumber nextNumber();

    /**
     * Stores a new customer.
     *
     * @throws IllegalStateException if the number is taken
     */
    void add(Customer customer);
}
