package io.guichet.application.ordering;

import io.guichet.application.payment.PayableOrders.Standing;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.AllocationPlan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The invoices that settlements settle. What a card is being charged for is reserved on them, so
 * that nobody else pays it, charges another card for it or reminds of it meanwhile. Debits that are
 * only announced give way to it. Within the customer's lock.
 */
final class SettledInvoices {

    private final PendingOrderBook.Stores stores;

    SettledInvoices(PendingOrderBook.Stores stores) {
        this.stores = stores;
    }

    /** It never asks for more than is still owed. */
    Money amount(PendingOrder order) {
        return owed(order).stream()
                .map(Receivable::payable)
                .reduce(Money.zero(order.total().currency()), Money::plus)
                .min(order.total());
    }

    /** Whether something is left to pay, now or once others who are paying it did not. */
    Standing standing(PendingOrder order) {
        if (!owed(order).isEmpty()) {
            return Standing.OPEN;
        }
        return all(order).anyMatch(receivable -> receivable.open().isPositive())
                ? Standing.UNDER_WAY
                : Standing.PAID;
    }

    /** What it settles, the longest due first. */
    List<Receivable> owed(PendingOrder order) {
        return all(order)
                .map(stores.debits()::without)
                .filter(receivable -> receivable.payable().isPositive())
                .sorted(
                        Comparator.comparing(Receivable::dueOn)
                                .thenComparing(receivable -> receivable.invoice().value()))
                .toList();
    }

    /**
     * Keeps what an amount will pay; the parts that were kept.
     *
     * @throws ConcurrentUpdateException if a bank was told of all of it since it was looked at
     */
    List<Allocation> reserve(PendingOrder order, Money amount) {
        List<Allocation> parts = AllocationPlan.inOrder(amount, owed(order)).allocations();
        if (parts.isEmpty() && !order.settles().isEmpty()) {
            throw new ConcurrentUpdateException("what order " + order.number() + " settles");
        }
        for (Allocation part : parts) {
            stores.receivables().save(free(part).reserve(part.amount()));
        }
        return parts;
    }

    /** Lets go of what was kept. */
    void release(PendingOrder order) {
        for (Allocation part : order.reserved()) {
            stores.receivables().save(find(part).release(part.amount()));
        }
    }

    /** What of received money pays what of the invoices. */
    List<Allocation> pay(Money received, List<Receivable> owed) {
        List<Allocation> parts = AllocationPlan.inOrder(received, owed).allocations();
        for (Allocation part : parts) {
            stores.receivables().save(free(part).pay(part.amount()));
        }
        return parts;
    }

    private Receivable free(Allocation part) {
        return stores.debits().giveWay(find(part), part.amount());
    }

    private Receivable find(Allocation part) {
        return stores.receivables().find(part.invoice()).orElseThrow();
    }

    private Stream<Receivable> all(PendingOrder order) {
        stores.receivables().foresee(order.settles());
        return order.settles().stream()
                .map(stores.reissues()::current)
                .distinct()
                .map(stores.receivables()::find)
                .flatMap(Optional::stream);
    }
}
