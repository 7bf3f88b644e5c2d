package io.guichet.application.identity;

import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;

/** Adds a customer once his identity holds. */
public final class AddCustomerHandler implements AddCustomer {

    private final Sellers sellers;
    private final Customers customers;
    private final Transactions transactions;

    public AddCustomerHandler(Sellers sellers, Customers customers, Transactions transactions) {
        this.sellers = sellers;
        this.customers = customers;
        this.transactions = transactions;
    }

    @Override
    public Outcome add(Command command) {
        Party identity = IdentityCheck.check(command.identity());
        return transactions.required(
                () ->
                        sellers.find(command.seller()).isEmpty()
                                ? new Outcome.NoSuchSeller()
                                : new Outcome.Added(store(command, identity)));
    }

    private Customer store(Command command, Party identity) {
        Customer customer =
                new Customer(
                        customers.nextNumber(),
                        command.seller(),
                        identity,
                        command.email().value(),
                        command.language());
        customers.add(customer);
        return customer;
    }
}
