package io.guichet.application.subscription;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.Instant;

/** Invoices the period that a change began, so that nobody leaves before it was. */
public interface BegunPeriod {

    /** The service as it is paid for afterwards. Within the customer's lock. */
    Service invoice(Seller seller, Customer customer, Service service, Instant at);
}
