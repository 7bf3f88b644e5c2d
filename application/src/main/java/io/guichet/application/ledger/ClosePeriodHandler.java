package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.ClosingProgress;
import io.guichet.domain.ledger.Period;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Closes exactly the period that was named, if it is the next one and over. */
public final class ClosePeriodHandler implements ClosePeriod {

    private final Sellers sellers;
    private final ClosingBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public ClosePeriodHandler(
            Sellers sellers, ClosingBooks books, Transactions transactions, Clock clock) {
        this.sellers = sellers;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome close(Command command) {
        return transactions
                .required(() -> sellers.find(command.id().seller()))
                .map(seller -> close(seller, command.id()))
                .orElseGet(Outcome.NoSuchSeller::new);
    }

    private Outcome close(Seller seller, ClosingId id) {
        Optional<ClosingProgress> progress = books.progress(seller.code());
        if (progress.isEmpty()) {
            return new Outcome.NothingBooked();
        }
        if (progress.orElseThrow().isClosed(id.kind(), id.from())) {
            return new Outcome.AlreadyClosed();
        }
        Instant now = clock.instant();
        Period period = books.period(id);
        if (!period.isOver(seller.dayOf(now))) {
            return new Outcome.NotOver();
        }
        Period next = books.next(seller.code(), progress.orElseThrow());
        if (!next.equals(period)) {
            return new Outcome.NotNext(next);
        }
        return books.close(seller, period, now)
                .<Outcome>map(Outcome.Closed::new)
                .orElseGet(Outcome.AlreadyClosed::new);
    }
}
