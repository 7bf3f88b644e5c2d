package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;

/** A customer accepted a version of a contract with an order. */
public record Acceptance(
        CustomerNumber customer, OrderNumber order, Contract.Version version, Instant at) {

    public Acceptance {
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(version, "version");
        requireNonNull(at, "at");
    }
}
