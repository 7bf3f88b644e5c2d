package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

/**
 * A customer wants to be told when his credit falls below this amount: once, and again only after
 * it rose to it. {@code isBelow} is what he knows.
 */
public record CreditThreshold(CustomerNumber customer, Money amount, boolean isBelow) {

    public CreditThreshold {
        requireNonNull(customer, "customer");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("no credit is below " + amount);
        }
    }

    /** As it stands with this credit. */
    public CreditThreshold with(Money credit) {
        return new CreditThreshold(customer, amount, credit.compareTo(amount) < 0);
    }
}
