package io.guichet.testing.ledger;

import static java.util.Comparator.comparing;

import io.guichet.application.ledger.port.Closings;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.testing.shared.InMemoryOpenDays;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Closings in memory. Transactions come one at a time, so nobody else is booking. */
public final class InMemoryClosings implements Closings {

    private final InMemoryTransactions transactions;
    private final InMemoryOpenDays openDays;
    private final Table<ClosingId, SignedClosing> closings;

    public InMemoryClosings(InMemoryTransactions transactions, InMemoryOpenDays openDays) {
        this.transactions = transactions;
        this.openDays = openDays;
        closings = new Table<>(transactions);
    }

    @Override
    public Optional<LocalDate> closedUntil(SellerCode seller, PeriodKind kind) {
        return of(seller)
                .map(closing -> closing.closing().period())
                .filter(period -> period.kind() == kind)
                .map(period -> period.until())
                .max(LocalDate::compareTo);
    }

    @Override
    public void stopBooking(SellerCode seller, LocalDate firstOpenDay) {
        transactions.requireUnderWay();
        openDays.openFrom(seller, firstOpenDay);
    }

    @Override
    public void add(SignedClosing closing) {
        transactions.requireUnderWay();
        PeriodClosing added = closing.closing();
        boolean numberTaken =
                of(added.seller()).anyMatch(one -> one.closing().number() == added.number());
        if (numberTaken || !closings.add(added.id(), closing)) {
            throw new ConcurrentUpdateException("closing " + added.id());
        }
    }

    @Override
    public Page<SignedClosing> list(SellerCode seller, long before, int limit) {
        return Page.of(
                of(seller)
                        .filter(closing -> closing.closing().number() < before)
                        .sorted(byNumber().reversed())
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    @Override
    public Optional<SignedClosing> find(ClosingId id) {
        return closings.find(id);
    }

    /** Replaces a stored closing behind everybody's back, to see whether it is noticed. */
    public void tamper(SignedClosing closing) {
        closings.put(closing.closing().id(), closing);
    }

    /** Removes a stored closing behind everybody's back. */
    public void lose(ClosingId id) {
        closings.remove(id);
    }

    private Stream<SignedClosing> of(SellerCode seller) {
        return closings.rows().filter(closing -> closing.closing().seller().equals(seller));
    }

    private static Comparator<SignedClosing> byNumber() {
        return comparing(closing -> closing.closing().number());
    }
}
