package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * A payment that turned out to be none, at most once each. {@code amount} is what is gone: the
 * payment less what had been refunded of it, but all of a direct debit or of what was recorded in
 * error, and of a card's less what went back to the card, unless its bank says what it took. {@code
 * reopened} is owed again: first what the payment had settled itself; then, where its part of the
 * credit had been spent, what that credit paid.
 */
public record PaymentReversal(
        PaymentId payment,
        CustomerNumber customer,
        ReversalReason reason,
        Money amount,
        List<Allocation> reopened,
        Instant reversedAt) {

    public PaymentReversal {
        requireNonNull(payment, "payment");
        requireNonNull(customer, "customer");
        requireNonNull(reason, "reason");
        requireNonNull(reversedAt, "reversedAt");
        reopened = List.copyOf(reopened);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing of " + payment + " is reversed");
        }
    }
}
