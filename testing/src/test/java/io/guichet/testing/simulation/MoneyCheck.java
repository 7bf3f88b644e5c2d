package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.payment.Payment;
import io.guichet.testing.simulation.Paying.Transfer;

/** Every cent that was taken from cards or came to the bank is in the books, once. */
final class MoneyCheck {

    private final Town town;
    private final Paying paying;

    MoneyCheck(Town town, Paying paying) {
        this.town = town;
        this.paying = paying;
    }

    void check(BooksCheck books) {
        boolean settled =
                !town.stores.cardPayments().isAnyUnderWay()
                        && !town.stores.refunds().isAnySending()
                        && !paying.isAnythingUntold();
        if (settled) {
            long cards = town.provider.holds() + paying.takenInPart().left();
            require(
                    cards == books.on(LedgerAccount.CARD_CLEARING),
                    "the provider holds %d, the books say %d",
                    cards,
                    books.on(LedgerAccount.CARD_CLEARING));
        }
        for (Transfer transfer : paying.transfers()) {
            town.stores.payments().find(transfer.payment()).ifPresent(it -> check(it, transfer));
        }
    }

    private static void check(Payment payment, Transfer transfer) {
        require(
                payment.amount().equals(transfer.amount()),
                "%s came, %s was booked",
                transfer.amount(),
                payment.amount());
    }
}
