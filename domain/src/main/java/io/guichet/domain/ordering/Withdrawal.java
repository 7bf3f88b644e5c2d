package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A consumer withdrew from an order. {@code credited} is what no longer counts of what was
 * invoiced; of that {@code toCard} goes back to cards and {@code toCredit} became credit, and the
 * rest had not been paid. Whoever wants his money has it by {@code refundBy}.
 */
public record Withdrawal(
        OrderNumber order,
        CustomerNumber customer,
        Instant at,
        Money credited,
        Money toCard,
        Money toCredit,
        LocalDate refundBy,
        List<DocumentReference> creditNotes) {

    public Withdrawal {
        requireNonNull(order, "order");
        requireNonNull(customer, "customer");
        requireNonNull(at, "at");
        requireNonNull(refundBy, "refundBy");
        creditNotes = List.copyOf(creditNotes);
        if (toCard.isNegative()
                || toCredit.isNegative()
                || credited.minus(toCard).minus(toCredit).isNegative()) {
            throw new IllegalArgumentException("order " + order + " gives back more than it takes");
        }
    }
}
