package io.guichet.application.ledger;

import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.query.ListClosings;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.ArchiveWriter.Archive;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.ledger.ClosingText;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.SignedClosing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;

/** Reads the period again from what is stored: whatever was altered since shows in the digests. */
public final class ExportClosingHandler implements ExportClosing {

    private final ListClosings closings;
    private final PeriodTables tables;
    private final ArchiveWriter archives;
    private final Transactions transactions;

    public ExportClosingHandler(
            ListClosings closings, Books books, ArchiveWriter archives, Transactions transactions) {
        this.closings = closings;
        this.tables = new PeriodTables(books, transactions);
        this.archives = archives;
        this.transactions = transactions;
    }

    @Override
    public Outcome prepare(Command command) {
        return transactions
                .required(() -> closings.find(command.id()))
                .<Outcome>map(
                        found ->
                                new Outcome.Ready(
                                        "closing-" + command.id() + ".zip",
                                        target -> write(found, target)))
                .orElseGet(Outcome.NoSuchClosing::new);
    }

    private void write(SignedClosing signed, OutputStream target) {
        PeriodClosing closing = signed.closing();
        Instant at = closing.closedAt();
        try (Archive archive = archives.open(target)) {
            archive.add(ArchiveFiles.CLOSING, at, bytes(ClosingText.of(closing)));
            archive.add(ArchiveFiles.SIGNATURE, at, HexFormat.of().parseHex(signed.signature()));
            archive.add(ArchiveFiles.PUBLIC_KEY, at, bytes(ClosingKey.pem(signed.publicKey())));
            writeTables(closing, archive);
        }
    }

    private void writeTables(PeriodClosing closing, Archive archive) {
        Currency currency = closing.totals().sales().currency();
        Instant at = closing.closedAt();
        try {
            try (OutputStream entries = archive.begin(ArchiveFiles.ENTRIES, at)) {
                tables.writeEntries(closing.seller(), closing.period(), currency, entries);
            }
            try (OutputStream documents = archive.begin(ArchiveFiles.DOCUMENTS, at)) {
                tables.writeDocuments(closing.seller(), closing.period(), documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
