package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.Instant;

/** Each period in a transaction of its own, so that a long backlog holds nobody up. */
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
        try {
            return transactions.required(() -> close(seller, clock.instant()));
        } catch (ConcurrentUpdateException faster) {
            return false;
        }
    }

    private boolean close(Seller seller, Instant now) {
        return books.progress(seller.code())
                .filter(progress -> progress.next().isOver(seller.dayOf(now)))
                .map(progress -> books.close(seller, progress.next(), now))
                .isPresent();
    }
}
