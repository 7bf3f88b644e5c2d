package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingProgress;

import java.time.Clock;
import java.time.Instant;

/** One period after the other; a long backlog holds nobody up. */
public final class CloseDuePeriodsHandler implements CloseDuePeriods {

    private static final int MOST_AT_ONCE = 100;

    private final Sellers sellers;
    private final ClosingBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public CloseDuePeriodsHandler(
            Sellers sellers, ClosingBooks books, Transactions transactions, Clock clock) {
        this.sellers = sellers;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int close() {
        int closed = 0;
        for (Seller seller : transactions.required(sellers::all)) {
            while (closed < MOST_AT_ONCE && closeNext(seller)) {
                closed++;
            }
        }
        return closed;
    }

    private boolean closeNext(Seller seller) {
        Instant now = clock.instant();
        try {
            return books.progress(seller.code())
                    .map(ClosingProgress::next)
                    .filter(next -> next.isOver(seller.dayOf(now)))
                    .flatMap(next -> books.close(seller, next, now))
                    .isPresent();
        } catch (ConcurrentUpdateException faster) {
            return false;
        }
    }
}
