package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;

/** The part of a payment that settled one invoice. */
public record Allocation(DocumentReference invoice, Money amount) {

    public Allocation {
        requireNonNull(invoice, "invoice");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("allocation must be positive, was " + amount);
        }
    }
}
