package io.guichet.application.ledger.query;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;

/** What a customer has paid in advance and owes; zero in the seller's currency at the start. */
public interface FindBalance {

    CustomerBalance find(CustomerNumber customer);

    /** How many invoices have something open. */
    long countUnpaid(CustomerNumber customer);
}
