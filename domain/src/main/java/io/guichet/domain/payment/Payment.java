package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money that was received or credit that was spent, the invoices it settled, and the receipt that
 * was issued for it. What is allocated to no invoice was added to the customer's credit. {@code
 * forOrder} is the order that credit paid or that a transfer was recorded for, whether it paid it
 * or not.
 */
public record Payment(
        PaymentId id,
        CustomerNumber customer,
        PaymentMethod method,
        Money amount,
        Instant receivedAt,
        List<Allocation> allocations,
        DocumentReference receipt,
        Optional<OrderNumber> forOrder) {

    public Payment {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(method, "method");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(receipt, "receipt");
        requireNonNull(forOrder, "forOrder");
        allocations = List.copyOf(allocations);
        Money rest = toCredit(amount, allocations);
        if (!amount.isPositive() || rest.isNegative()) {
            throw new IllegalArgumentException("payment " + id + " allocates more than it has");
        }
        if (method == PaymentMethod.CREDIT && !rest.isZero()) {
            throw new IllegalArgumentException("credit " + id + " must settle something");
        }
    }

    /** The part that was added to the customer's credit. */
    public Money toCredit() {
        return toCredit(amount, allocations);
    }

    private static Money toCredit(Money amount, List<Allocation> allocations) {
        return allocations.stream().map(Allocation::amount).reduce(amount, Money::minus);
    }
}
