package io.guichet.application.subscription;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;

/**
 * Whether a customer may end a service on any day, and has back what he paid for the days left,
 * since its time renewed tacitly and he was not told so in time (C. conso. L215-1).
 */
@FunctionalInterface
public interface UntoldRenewals {

    boolean isUntold(Customer customer, Service service, LocalDate today);
}
