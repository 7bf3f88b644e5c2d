package io.guichet.domain.payment;

import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;

import java.util.ArrayList;
import java.util.List;

/**
 * What received money settles: receivables in a given order, each as far as the money goes and no
 * further than nobody else is paying at this moment. What is left over becomes credit.
 */
public record AllocationPlan(List<Allocation> allocations, Money toCredit) {

    public AllocationPlan {
        allocations = List.copyOf(allocations);
    }

    /** Settles receivables in the order they come in. */
    public static AllocationPlan inOrder(Money received, List<Receivable> receivables) {
        Money left = received;
        List<Allocation> allocations = new ArrayList<>();
        for (Receivable receivable : receivables) {
            Money share = left.min(receivable.payable());
            if (share.isPositive()) {
                allocations.add(new Allocation(receivable.invoice(), share));
                left = left.minus(share);
            }
        }
        return new AllocationPlan(allocations, left);
    }
}
