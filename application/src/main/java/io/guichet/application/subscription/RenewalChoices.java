package io.guichet.application.subscription;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;

/**
 * Is told when a customer chose that a service renews: so late before its end that the notice of
 * the law can no longer come in time, he is told at that moment (C. conso. L215-1). Within his lock
 * and the transaction that keeps his choice.
 */
@FunctionalInterface
public interface RenewalChoices {

    void chosen(Seller seller, Customer customer, Service service, LocalDate today);
}
