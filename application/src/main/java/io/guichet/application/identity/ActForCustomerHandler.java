package io.guichet.application.identity;

import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.application.identity.ActForCustomer.Outcome.MustName;
import io.guichet.application.identity.ActForCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Mandate;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;
import java.util.Optional;

/**
 * Staff may act for anybody but must say for whom; everybody else for his own customers. Every
 * answer is one look at what holds now, so that it needs no transaction.
 */
public final class ActForCustomerHandler implements ActForCustomer {

    private final Profiles profiles;
    private final Customers customers;

    public ActForCustomerHandler(Profiles profiles, Customers customers) {
        this.profiles = profiles;
        this.customers = customers;
    }

    @Override
    public Outcome act(Caller caller, CustomerNumber customer) {
        return caller.rights().allow(customer)
                ? mandate(caller, customer)
                        .map(ActForCustomerHandler::acting)
                        .orElseGet(NoSuchCustomer::new)
                : new NoSuchCustomer();
    }

    @Override
    public Outcome actForOwn(Caller caller) {
        Optional<CustomerNumber> bound = caller.rights().customer();
        if (bound.isPresent()) {
            return act(caller, bound.get());
        }
        return caller.isStaff() ? actForOwnOfStaff(caller) : actForOnlyOne(caller);
    }

    private Outcome actForOnlyOne(Caller caller) {
        return profiles.onlyMandate(caller.profile())
                .map(ActForCustomerHandler::acting)
                .orElseGet(() -> new MustName(profiles.customersOf(caller.profile())));
    }

    /** Most have none, and what they may do for one is not a matter of what they were given. */
    private Outcome actForOwnOfStaff(Caller caller) {
        List<CustomerNumber> own = profiles.customersOf(caller.profile());
        return own.size() == 1 ? act(caller, own.getFirst()) : new MustName(own);
    }

    /** What staff may do for a customer is a matter of its roles. */
    private Optional<Mandate> mandate(Caller caller, CustomerNumber customer) {
        return caller.isStaff()
                ? customers.find(customer).map(found -> new Mandate(found, Permissions.ofOwner()))
                : profiles.mandate(caller.profile(), customer);
    }

    private static Outcome acting(Mandate mandate) {
        return new Acting(mandate.customer(), mandate.permissions());
    }
}
