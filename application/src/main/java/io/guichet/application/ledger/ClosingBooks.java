package io.guichet.application.ledger;

import io.guichet.application.ledger.PeriodTables.Contents;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.Closings;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.ClosingProgress;
import io.guichet.domain.ledger.FiscalYear;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.ledger.SignedClosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Adds up, chains and signs a period. Booking is stopped only for the moment that it takes to move
 * the first open day on; then the period is read at leisure, and added in one more transaction.
 */
public final class ClosingBooks {

    private final Closings closings;
    private final Books books;
    private final FiscalYears fiscalYears;
    private final ClosingKey key;
    private final Transactions transactions;

    public ClosingBooks(
            Closings closings,
            Books books,
            PolicyOfDay policyOfDay,
            ClosingKey key,
            Transactions transactions) {
        this.closings = closings;
        this.books = books;
        this.fiscalYears = new FiscalYears(policyOfDay);
        this.key = key;
        this.transactions = transactions;
    }

    /** Nothing as long as nothing was booked or issued. */
    Optional<ClosingProgress> progress(SellerCode seller) {
        return transactions.required(() -> read(seller));
    }

    /** The only period that may be closed, once it is over. */
    Period next(SellerCode seller, ClosingProgress progress) {
        return transactions.required(() -> nextOf(seller, progress));
    }

    /** The period that is meant. */
    Period period(ClosingId id) {
        return switch (id.kind()) {
            case DAY -> Period.day(id.from());
            case MONTH -> Period.month(id.from());
            case YEAR -> transactions.required(() -> Period.year(year(id.seller(), id.from())));
        };
    }

    /** Closes the next period, which is over; nothing if somebody else did so meanwhile. */
    Optional<PeriodClosing> close(Seller seller, Period period, Instant at) {
        if (period.kind() == PeriodKind.DAY) {
            transactions.required(
                    () -> {
                        closings.stopBooking(seller.code(), period.until());
                        return true;
                    });
        }
        Contents contents =
                new PeriodTables(books, transactions)
                        .read(seller.code(), period, seller.currency());
        return transactions.required(
                () ->
                        read(seller.code())
                                .filter(progress -> nextOf(seller.code(), progress).equals(period))
                                .map(progress -> add(seller, period, contents, at)));
    }

    private Optional<ClosingProgress> read(SellerCode seller) {
        Optional<LocalDate> day = closings.closedUntil(seller, PeriodKind.DAY);
        return day.isPresent()
                ? Optional.of(read(seller, day.get(), firstClosedDay(seller)))
                : books.firstDay(seller).map(first -> read(seller, first, first));
    }

    /** The first fiscal year is the one that the first day is in. */
    private ClosingProgress read(SellerCode seller, LocalDate day, LocalDate first) {
        return new ClosingProgress(
                day,
                closings.closedUntil(seller, PeriodKind.MONTH).orElse(first.withDayOfMonth(1)),
                closings.closedUntil(seller, PeriodKind.YEAR)
                        .or(() -> Optional.of(fiscalYears.of(seller, first).from())));
    }

    private Period nextOf(SellerCode seller, ClosingProgress progress) {
        return progress.next(year(seller, progress.year().orElseThrow()));
    }

    /** From a day on, which is not its first where other years were closed before. */
    private FiscalYear year(SellerCode seller, LocalDate from) {
        return new FiscalYear(from, fiscalYears.of(seller, from).until());
    }

    private PeriodClosing add(Seller seller, Period period, Contents contents, Instant at) {
        Optional<SignedClosing> last =
                closings.list(seller.code(), Long.MAX_VALUE, 1).items().stream().findFirst();
        PeriodClosing closing =
                new PeriodClosing(
                        seller.code(),
                        last.map(before -> before.closing().number()).orElse(0L) + 1,
                        period,
                        contents.totals(),
                        perpetual(seller, period, contents.totals(), last),
                        contents.digests(),
                        at.truncatedTo(ChronoUnit.MICROS),
                        last.map(SignedClosing::hash).orElse(PeriodClosing.GENESIS));
        closings.add(key.sign(closing));
        return closing;
    }

    /** Days add to the perpetual totals; months and years only repeat where they stand. */
    private static PeriodTotals perpetual(
            Seller seller, Period period, PeriodTotals totals, Optional<SignedClosing> last) {
        PeriodTotals before =
                last.map(closing -> closing.closing().perpetual())
                        .orElse(PeriodTotals.zero(seller.currency()));
        return period.kind() == PeriodKind.DAY ? before.plus(totals) : before;
    }

    private LocalDate firstClosedDay(SellerCode seller) {
        return closings.list(seller, 2, 1).items().getFirst().closing().period().from();
    }
}
