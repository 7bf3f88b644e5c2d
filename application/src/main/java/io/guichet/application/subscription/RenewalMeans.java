package io.guichet.application.subscription;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.Instant;

/** Whether a customer's next renewal can be paid at once. */
@FunctionalInterface
public interface RenewalMeans {

    /** By his default card or by his credit; a bank takes days. Within the customer's lock. */
    boolean areThere(Seller seller, Customer customer, Service service, Instant at);
}
