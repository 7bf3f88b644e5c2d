package io.guichet.persistence.ledger;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;

import java.util.Currency;

/** A customer's sum on an account, out of the columns of {@link BookQueries#CUSTOMER_SUMS}. */
record CustomerSumRow(
        LedgerAccount account, long customer, String name, long balanceMinor, String currency) {

    CustomerSum toSum() {
        return new CustomerSum(
                account,
                new CustomerNumber(customer),
                name,
                new Money(balanceMinor, Currency.getInstance(currency)));
    }
}
