package io.guichet.application.ordering;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;

/** Pays the new invoice of an order from credit, as far as the seller's policy says. */
@FunctionalInterface
public interface FirstPayment {

    /** Within the transaction that issued and booked the invoice. */
    void spend(Seller seller, Customer customer, BillingPolicy policy, Invoice invoice);
}
