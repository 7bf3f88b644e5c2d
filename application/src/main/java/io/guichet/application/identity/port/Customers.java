package io.guichet.application.identity.port;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All customers. Every adapter passes {@code CustomersContract}. */
public interface Customers {

    Optional<Customer> find(CustomerNumber number);

    /** A number that is drawn once. */
    CustomerNumber nextNumber();

    /** Those there are of these customers. */
    default Map<CustomerNumber, Customer> findAll(Collection<CustomerNumber> numbers) {
        return numbers.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Customer::number, customer -> customer));
    }

    /**
     * Stores a new customer.
     *
     * @throws IllegalStateException if the number is taken
     */
    void add(Customer customer);
}
