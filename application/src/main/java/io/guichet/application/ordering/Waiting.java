package io.guichet.application.ordering;

import io.guichet.application.ordering.Pricing.Priced;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long a purchase waits: for its money, or until it is delivered and owed. */
record Waiting(int hours, boolean isOwedThen) {

    /** None for what is delivered at once. */
    static Optional<Waiting> of(BillingPolicy policy, Priced.Items priced) {
        if (!priced.quote().totals().gross().isPositive()) {
            return Optional.empty();
        }
        if (isPaidFirst(policy, priced)) {
            return Optional.of(new Waiting(policy.orderExpiryHours(), false));
        }
        int hours = policy.number(Setting.ORDER_INVOICED);
        return Optional.of(new Waiting(hours, true)).filter(owed -> owed.hours() > 0);
    }

    /** One that is opened only once it is paid takes what is ordered with it along. */
    private static boolean isPaidFirst(BillingPolicy policy, Priced.Items priced) {
        return policy.isPaidFirst()
                || priced.items().stream()
                        .map(item -> priced.plans().get(item.item().plan()))
                        .anyMatch(plan -> plan.rules().isPaidFirst());
    }

    PendingOrder order(
            PlaceOrder.Command command,
            OrderNumber number,
            Money total,
            List<OrderLine> lines,
            Instant at) {
        return new PendingOrder(
                number,
                command.requestId(),
                command.customer(),
                OrderKind.PURCHASE,
                total,
                at,
                at.plus(Duration.ofHours(hours)),
                OrderState.NOT_PAID,
                at,
                lines,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                isOwedThen,
                0);
    }
}
