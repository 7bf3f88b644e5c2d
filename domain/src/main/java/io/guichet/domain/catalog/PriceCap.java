package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

/**
 * The most that plans of a group cost together when they are charged at once, with or without VAT
 * as their prices are.
 */
public record PriceCap(String group, Money amount) {

    public PriceCap {
        requireNonNull(amount, "amount");
        if (!group.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new InvalidValueException("invalid-cap-group");
        }
        if (!amount.isPositive()) {
            throw new InvalidValueException("invalid-amount");
        }
    }
}
