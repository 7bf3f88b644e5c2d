package io.guichet.application.billing.port;

import io.guichet.domain.billing.Invoice;

/** Where invoices to public bodies wait for their deposit on Chorus Pro. */
public interface DepositQueue {

    /** In the transaction in which it is issued, so that none is forgotten. */
    void add(Invoice invoice);
}
