package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

/** What a customer's entries come to on an account: debit less credit. */
public record CustomerSum(
        LedgerAccount account, CustomerNumber customer, String customerName, Money balance) {

    public CustomerSum {
        requireNonNull(account, "account");
        requireNonNull(customer, "customer");
        requireNonNull(customerName, "customerName");
        requireNonNull(balance, "balance");
    }
}
