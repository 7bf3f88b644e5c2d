package io.guichet.application.subscription;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;

import java.time.Instant;

/** Invoices the period that a change began, so that nobody leaves before it was. */
public interface BegunPeriod {

    /** The service as it is paid for afterwards, its invoice and what that comes to, with VAT. */
    record Invoiced(Service service, DocumentReference invoice, Money gross) {}

    /** Within the customer's lock. */
    Invoiced invoice(Seller seller, Customer customer, Service service, Instant at);
}
