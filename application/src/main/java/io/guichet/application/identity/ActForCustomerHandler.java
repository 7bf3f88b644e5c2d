package io.guichet.application.identity;

import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.application.identity.ActForCustomer.Outcome.MustName;
import io.guichet.application.identity.ActForCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;

/** Staff may act for anybody but must say for whom; everybody else for his own customers. */
public final class ActForCustomerHandler implements ActForCustomer {

    private final Profiles profiles;
    private final Customers customers;
    private final Transactions transactions;

    public ActForCustomerHandler(
            Profiles profiles, Customers customers, Transactions transactions) {
        this.profiles = profiles;
        this.customers = customers;
        this.transactions = transactions;
    }

    @Override
    public Outcome act(Caller caller, CustomerNumber customer) {
        return transactions.required(
                () -> mayActFor(caller, customer) ? acting(customer) : new NoSuchCustomer());
    }

    @Override
    public Outcome actForOwn(Caller caller) {
        return transactions.required(
                () -> {
                    if (caller.rights().customer().isPresent()) {
                        return act(caller, caller.rights().customer().get());
                    }
                    List<CustomerNumber> own = profiles.customersOf(caller.profile());
                    return own.size() == 1 ? acting(own.getFirst()) : new MustName(own);
                });
    }

    private boolean mayActFor(Caller caller, CustomerNumber customer) {
        return caller.rights().allow(customer)
                && (caller.role() == Role.STAFF || profiles.actsFor(caller.profile(), customer));
    }

    private Outcome acting(CustomerNumber customer) {
        return customers.find(customer).<Outcome>map(Acting::new).orElseGet(NoSuchCustomer::new);
    }
}
