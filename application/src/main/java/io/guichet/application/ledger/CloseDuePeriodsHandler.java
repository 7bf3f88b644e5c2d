package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One period of each seller after the other; neither a long backlog nor books that cannot be closed
 * hold up those of anybody else.
 */
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
        OneByOne round = new OneByOne("seller");
        List<Seller> open = transactions.required(sellers::all);
        for (int turn = 0; turn < MOST_AT_ONCE && !open.isEmpty(); turn++) {
            List<Seller> going = new ArrayList<>();
            round.each(open, Seller::code, seller -> closeNext(seller) && going.add(seller));
            open = going;
        }
        return round.done();
    }

    private boolean closeNext(Seller seller) {
        Instant now = clock.instant();
        try {
            return books.progress(seller.code())
                    .map(progress -> books.next(seller.code(), progress))
                    .filter(next -> next.isOver(seller.dayOf(now)))
                    .flatMap(next -> books.close(seller, next, now))
                    .isPresent();
        } catch (ConcurrentUpdateException faster) {
            return false;
        }
    }
}
