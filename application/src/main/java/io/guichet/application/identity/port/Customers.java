package io.guichet.application.identity.port;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ReplacedIdentity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All customers. Every adapter passes {@code CustomersContract}. */
public interface Customers extends ClosedCustomers {

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

    /**
     * Stores how a customer is now, and how he was until now.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void change(Customer changed, ReplacedIdentity replaced);

    /** How a customer was before, the oldest first. */
    List<ReplacedIdentity> history(CustomerNumber customer);
}
