package io.guichet.application.run.batch;

import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.Set;

/** Who of a batch's customers wants his credit spent, read together once one is asked for. */
final class BatchCreditSwitches implements CreditSwitches {

    private final CreditSwitches stored;
    private final Collection<CustomerNumber> customers;
    private Set<CustomerNumber> on;

    BatchCreditSwitches(CreditSwitches stored, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.customers = customers;
    }

    @Override
    public boolean isOn(CustomerNumber customer) {
        if (on == null) {
            on = stored.on(customers);
        }
        return on.contains(customer);
    }

    @Override
    public void turn(CustomerNumber customer, boolean isOn) {
        throw new PlayedAloneException("a customer's choice");
    }
}
