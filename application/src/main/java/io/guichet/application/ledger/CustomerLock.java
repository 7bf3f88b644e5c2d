package io.guichet.application.ledger;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

/**
 * Whoever decides about a customer, his money or who acts for him, does so one after the other (ADR
 * 5); within a transaction, before anything is read that the decision hangs on.
 */
public record CustomerLock(Ledger ledger, TradingParties parties) {

    /** Held until the transaction ends. */
    public Customer take(CustomerNumber number) {
        Customer customer = parties.customer(number).orElseThrow();
        ledger.lock(number, parties.sellerOf(customer).currency());
        return customer;
    }
}
