package io.guichet.application.run.batch;

import io.guichet.application.identity.port.Customers;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ReplacedIdentity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers of a batch. */
record BatchCustomers(Map<CustomerNumber, Customer> loaded) implements Customers {

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return Optional.ofNullable(loaded.get(number));
    }

    @Override
    public boolean isClosed(CustomerNumber customer) {
        throw new PlayedAloneException("a customer who is closed");
    }

    @Override
    public CustomerNumber nextNumber() {
        throw new PlayedAloneException("a new customer");
    }

    @Override
    public void add(Customer customer) {
        throw new PlayedAloneException("a new customer");
    }

    @Override
    public void change(Customer changed, ReplacedIdentity replaced) {
        throw new PlayedAloneException("a customer who moves");
    }

    @Override
    public List<ReplacedIdentity> history(CustomerNumber customer) {
        throw new PlayedAloneException("a customer's history");
    }
}
