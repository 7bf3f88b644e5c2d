package io.guichet.testing.payment;

import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

/** Who wants his credit spent by itself, in memory. */
public final class InMemoryCreditSwitches implements CreditSwitches {

    private final InMemoryTransactions transactions;
    private final Table<CustomerNumber, Boolean> switches;

    public InMemoryCreditSwitches(InMemoryTransactions transactions) {
        this.transactions = transactions;
        switches = new Table<>(transactions);
    }

    @Override
    public boolean isOn(CustomerNumber customer) {
        return switches.find(customer).orElse(false);
    }

    @Override
    public void turn(CustomerNumber customer, boolean isOn) {
        transactions.requireUnderWay();
        switches.put(customer, isOn);
    }
}
