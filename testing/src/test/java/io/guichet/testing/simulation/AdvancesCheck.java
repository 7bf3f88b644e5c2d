package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;

/**
 * What stands in the books as asked for in advance is what was asked for orders that still wait,
 * less what was credited of it: nothing is left of an order that was delivered or is over.
 */
final class AdvancesCheck {

    private final Town town;

    AdvancesCheck(Town town) {
        this.town = town;
    }

    void check(BooksCheck books) {
        long waiting =
                town.people.stream()
                        .flatMap(person -> town.stores.pendingOrders().of(person.number()))
                        .filter(AdvancesCheck::isWaiting)
                        .flatMap(order -> order.advanceInvoice().stream())
                        .mapToLong(this::standing)
                        .sum();
        require(
                -books.on(LedgerAccount.ADVANCES) == waiting,
                "%d is asked for in advance, the books say %d",
                waiting,
                -books.on(LedgerAccount.ADVANCES));
    }

    private static boolean isWaiting(PendingOrder order) {
        return order.state() == OrderState.NOT_PAID || order.state() == OrderState.CHECKING;
    }

    private long standing(DocumentReference advance) {
        return net(advance)
                - town.stores.invoices().correctionsOf(advance).stream().mapToLong(this::net).sum();
    }

    private long net(DocumentReference reference) {
        Invoice invoice = town.stores.invoices().find(reference).orElseThrow().document();
        return invoice.totals().net().minorUnits();
    }
}
