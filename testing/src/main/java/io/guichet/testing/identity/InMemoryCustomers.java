package io.guichet.testing.identity;

import io.guichet.application.identity.port.Customers;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Optional;
import java.util.stream.Stream;

/** Customers in memory. */
public final class InMemoryCustomers implements Customers {

    private final InMemoryTransactions transactions;
    private final Table<CustomerNumber, Customer> customers;

    public InMemoryCustomers(InMemoryTransactions transactions) {
        this.transactions = transactions;
        customers = new Table<>(transactions);
    }

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return customers.find(number);
    }

    /** All of them, in the order in which they came. */
    public Stream<Customer> rows() {
        return customers.rows();
    }

    @Override
    public void add(Customer customer) {
        transactions.requireUnderWay();
        if (!customers.add(customer.number(), customer)) {
            throw new IllegalStateException("there is a customer " + customer.number());
        }
    }
}
