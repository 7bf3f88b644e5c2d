package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.FecTable;
import io.guichet.application.ledger.query.ListClosings;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.FiscalYear;
import io.guichet.domain.ledger.Period;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Names the file, then writes it line by line; each day is read in a transaction of its own. */
public final class ExportFecHandler implements ExportFec {

    private static final long SECOND = 2;

    private final Sellers sellers;
    private final ListClosings closings;
    private final Books books;
    private final FecTable table;
    private final FiscalYears fiscalYears;
    private final Transactions transactions;
    private final Clock clock;

    /** What is read, and the form in which it is written. */
    public record Volumes(ListClosings closings, Books books, FecTable table) {}

    public ExportFecHandler(
            Sellers sellers,
            Volumes volumes,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.sellers = sellers;
        this.closings = volumes.closings();
        this.books = volumes.books();
        this.table = volumes.table();
        this.fiscalYears = new FiscalYears(policyOfDay);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome prepare(Command command) {
        return transactions.required(
                () ->
                        sellers.find(command.seller())
                                .map(seller -> prepare(seller, command))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    private Outcome prepare(Seller seller, Command command) {
        if (seller.identity().siren().isEmpty()) {
            return new Outcome.NoSiren();
        }
        if (!seller.currency().getCurrencyCode().equals("EUR")) {
            return new Outcome.NotInEuros();
        }
        List<FiscalYear> ending =
                fiscalYears.endingIn(seller.code(), command.year()).stream()
                        .filter(year -> command.isAbout(year.lastDay()))
                        .toList();
        return switch (ending.size()) {
            case 0 -> new Outcome.NoSuchYear();
            case 1 -> begun(seller, ending.getFirst());
            default -> new Outcome.SeveralYears();
        };
    }

    private Outcome begun(Seller seller, FiscalYear year) {
        LocalDate today = seller.dayOf(clock.instant());
        return year.from().isAfter(today) ? new Outcome.NotBegun(today) : ready(seller, year);
    }

    private Outcome ready(Seller seller, FiscalYear year) {
        boolean provisional = !isClosed(seller, year);
        String name =
                seller.identity().siren()
                        + "FEC"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(year.lastDay())
                        + (provisional ? "-provisional" : "")
                        + ".txt";
        return new Outcome.Ready(name, provisional, target -> write(seller, year, target));
    }

    /** So is one before the first day that was closed: nothing is ever booked there. */
    private boolean isClosed(Seller seller, FiscalYear year) {
        ClosingId last = ClosingId.of(seller.code(), Period.month(year.lastDay()));
        return closings.find(last).isPresent()
                || closings.list(seller.code(), SECOND, 1).items().stream()
                        .anyMatch(first -> first.closing().period().from().isAfter(year.lastDay()));
    }

    private void write(Seller seller, FiscalYear year, OutputStream target) {
        try (FecTable.Rows rows = table.open(target)) {
            FecLines lines = new FecLines(rows, year.from(), seller.currency());
            inTransaction(() -> books.forEachSum(seller.code(), year.from(), lines::open));
            lines.endOpening();
            year.from()
                    .datesUntil(year.until())
                    .forEach(
                            day ->
                                    inTransaction(
                                            () ->
                                                    books.forEachLine(
                                                            seller.code(), day, lines::book)));
        }
    }

    private void inTransaction(Runnable reading) {
        transactions.required(
                () -> {
                    reading.run();
                    return true;
                });
    }
}
