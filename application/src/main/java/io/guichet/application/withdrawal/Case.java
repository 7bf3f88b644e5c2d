package io.guichet.application.withdrawal;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.PartMoney;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order he may withdraw from: what ends, or is {@code undelivered} and ends itself, and what is
 * credited.
 */
record Case(
        OrderNumber number,
        Money total,
        Instant until,
        List<Service> services,
        Optional<PendingOrder> undelivered,
        List<Part> parts) {

    static Case delivered(
            Order order, WithdrawalRight right, List<Service> services, List<Part> parts) {
        return new Case(
                order.number(), order.total(), right.until(), services, Optional.empty(), parts);
    }

    static Case undelivered(PendingOrder order, Instant until, List<Part> parts) {
        return new Case(order.number(), order.total(), until, List.of(), Optional.of(order), parts);
    }

    Money credited() {
        return PartMoney.credited(parts).orElse(Money.zero(total.currency()));
    }

    List<DocumentReference> invoices() {
        return parts.stream().map(Part::invoice).distinct().toList();
    }
}
