package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.FecTable;
import io.guichet.application.ledger.query.ListClosings;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.PeriodKind;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Names the file, then writes it line by line; each day is read in a transaction of its own. */
public final class ExportFecHandler implements ExportFec {

    private final Sellers sellers;
    private final ListClosings closings;
    private final Books books;
    private final FecTable table;
    private final Transactions transactions;

    public ExportFecHandler(
            Sellers sellers,
            ListClosings closings,
            Books books,
            FecTable table,
            Transactions transactions) {
        this.sellers = sellers;
        this.closings = closings;
        this.books = books;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Outcome prepare(Command command) {
        LocalDate firstDay = LocalDate.of(command.year(), 1, 1);
        return transactions.required(
                () ->
                        sellers.find(command.seller())
                                .map(seller -> prepare(seller, firstDay))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    private Outcome prepare(Seller seller, LocalDate firstDay) {
        if (seller.identity().siren().isEmpty()) {
            return new Outcome.NoSiren();
        }
        if (!seller.currency().getCurrencyCode().equals("EUR")) {
            return new Outcome.NotInEuros();
        }
        ClosingId year = new ClosingId(seller.code(), PeriodKind.YEAR.of(firstDay));
        boolean provisional = closings.find(year).isEmpty();
        LocalDate lastDay = year.period().until().minusDays(1);
        String name =
                seller.identity().siren()
                        + "FEC"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(lastDay)
                        + (provisional ? "-provisional" : "")
                        + ".txt";
        return new Outcome.Ready(name, provisional, target -> write(seller, firstDay, target));
    }

    private void write(Seller seller, LocalDate firstDay, OutputStream target) {
        try (FecTable.Rows rows = table.open(target)) {
            FecLines lines = new FecLines(rows, firstDay, seller.currency());
            inTransaction(() -> books.forEachSum(seller.code(), firstDay, lines::open));
            lines.endOpening();
            firstDay.datesUntil(firstDay.plusYears(1))
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
