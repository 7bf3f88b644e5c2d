package io.guichet.application.identity;

import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.application.identity.ActForCustomer.Outcome.MustName;
import io.guichet.application.identity.ActForCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;
import java.util.Optional;

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
        return transactions.required(() -> acting(caller, customer));
    }

    @Override
    public Outcome actForOwn(Caller caller) {
        return transactions.required(
                () -> {
                    if (caller.rights().customer().isPresent()) {
                        return acting(caller, caller.rights().customer().get());
                    }
                    List<CustomerNumber> own = profiles.customersOf(caller.profile());
                    return own.size() == 1 ? acting(caller, own.getFirst()) : new MustName(own);
                });
    }

    private Outcome acting(Caller caller, CustomerNumber customer) {
        return permissions(caller, customer)
                .flatMap(
                        permissions ->
                                customers
                                        .find(customer)
                                        .<Outcome>map(found -> new Acting(found, permissions)))
                .orElseGet(NoSuchCustomer::new);
    }

    /** What staff may do for a customer is a matter of its roles. */
    private Optional<Permissions> permissions(Caller caller, CustomerNumber customer) {
        if (!caller.rights().allow(customer)) {
            return Optional.empty();
        }
        return caller.isStaff()
                ? Optional.of(Permissions.ofOwner())
                : profiles.permissions(caller.profile(), customer);
    }
}
