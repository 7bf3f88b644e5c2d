package io.guichet.application.identity.port;

import io.guichet.domain.identity.CustomerNumber;

/** Customers who are kept for the law alone. Every adapter passes {@code ErasureContract}. */
@FunctionalInterface
public interface ClosedCustomers {

    boolean isClosed(CustomerNumber customer);
}
