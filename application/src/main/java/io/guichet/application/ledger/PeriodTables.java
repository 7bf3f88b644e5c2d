package io.guichet.application.ledger;

import static java.util.Comparator.comparing;

import io.guichet.application.ledger.port.Books;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.DocumentSeal;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing.Digests;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.shared.Sha256;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes a period's entries and the seals of its documents as tables, adding up and digesting them
 * on their way. Closing, archive and verification write the same bytes. Each day is read in a
 * transaction of its own: what is closed cannot change in between.
 */
public final class PeriodTables {

    static final String ENTRIES =
            Csv.line(
                    "key",
                    "position",
                    "journal",
                    "customer",
                    "booked_on",
                    "booked_at",
                    "piece",
                    "kind",
                    "account",
                    "debit",
                    "credit",
                    "currency");
    static final String DOCUMENTS =
            Csv.line("series", "number", "reference", "issued_on", "previous_hash", "hash");

    /** By name, which is the order in the table. */
    private static final List<DocumentKind> SERIES =
            Stream.of(DocumentKind.values()).sorted(comparing(DocumentKind::name)).toList();

    private final Books books;
    private final Transactions transactions;

    public PeriodTables(Books books, Transactions transactions) {
        this.books = books;
        this.transactions = transactions;
    }

    /** Adds up and digests only. */
    Contents read(SellerCode seller, Period period, Currency currency) {
        Sum entries = writeEntries(seller, period, currency, OutputStream.nullOutputStream());
        String documents = writeDocuments(seller, period, OutputStream.nullOutputStream());
        return new Contents(entries.totals, new Digests(entries.digest, documents));
    }

    Sum writeEntries(SellerCode seller, Period period, Currency currency, OutputStream target) {
        Table table = new Table(target, ENTRIES);
        Running totals = new Running(PeriodTotals.zero(currency));
        Consumer<BookedLine> each =
                line -> {
                    table.add(line(line));
                    totals.value = totals.value.with(line);
                };
        eachDay(period, day -> books.forEachLine(seller, day, each));
        return new Sum(totals.value, table.digest());
    }

    String writeDocuments(SellerCode seller, Period period, OutputStream target) {
        Table table = new Table(target, DOCUMENTS);
        Consumer<DocumentSeal> each = seal -> table.add(line(seal));
        SERIES.forEach(
                kind -> eachDay(period, day -> books.forEachDocument(seller, kind, day, each)));
        return table.digest();
    }

    private void eachDay(Period period, Consumer<LocalDate> read) {
        period.from()
                .datesUntil(period.until())
                .forEach(
                        day ->
                                transactions.required(
                                        () -> {
                                            read.accept(day);
                                            return true;
                                        }));
    }

    private static String line(BookedLine line) {
        return Csv.line(
                line.key(),
                line.position(),
                line.journal(),
                line.customer(),
                line.bookedOn(),
                line.bookedAt(),
                line.piece(),
                line.kind(),
                line.account().number(),
                line.debit().toDecimal().toPlainString(),
                line.credit().toDecimal().toPlainString(),
                line.debit().currency());
    }

    private static String line(DocumentSeal seal) {
        return Csv.line(
                seal.series(),
                seal.number(),
                seal.reference(),
                seal.issuedOn(),
                seal.previousHash(),
                seal.hash());
    }

    /** What a closing keeps of a period. */
    record Contents(PeriodTotals totals, Digests digests) {}

    /** What entries add up to, and the digest of their table. */
    record Sum(PeriodTotals totals, String digest) {}

    private static final class Running {

        private PeriodTotals value;

        private Running(PeriodTotals value) {
            this.value = value;
        }
    }

    private static final class Table {

        private final Sha256.Passing digest;
        private final OutputStream buffer;

        private Table(OutputStream target, String header) {
            digest = Sha256.passing(target);
            buffer = new BufferedOutputStream(digest, 1 << 16);
            add(header);
        }

        private void add(String line) {
            try {
                buffer.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String digest() {
            try {
                buffer.flush();
                return digest.hex();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
