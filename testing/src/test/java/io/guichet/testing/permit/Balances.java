package io.guichet.testing.permit;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;

/** The same balance for everybody. */
class Balances implements FindBalance {

    @Override
    public CustomerBalance find(CustomerNumber customer) {
        return new CustomerBalance(customer, Money.euros("1.00"), Money.euros("2.00"));
    }

    @Override
    public long countUnpaid(CustomerNumber customer) {
        return 0;
    }
}
