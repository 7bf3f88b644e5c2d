package io.guichet.application.billing;

import io.guichet.application.billing.ArchiveContents.Content;
import io.guichet.application.billing.ArchiveContents.Entry;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.ArchiveWriter.Archive;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Writes the PDFs of selected invoices and of receipts. Before them stands the list of the invoices
 * as a table, {@code index.csv}.
 */
public final class ArchiveExport {

    /** A list has no day of its own, and an archive is the same bytes on every day. */
    private static final Instant OF_NO_DAY = Instant.parse("1980-01-01T00:00:00Z");

    private final ArchiveWriter archives;
    private final RenderedDocuments kept;
    private final RenderDocument renderDocument;
    private final ArchiveContents contents;
    private final Transactions transactions;

    public ArchiveExport(
            ArchiveWriter archives,
            RenderedDocuments kept,
            RenderDocument renderDocument,
            ArchiveContents contents,
            Transactions transactions) {
        this.archives = archives;
        this.kept = kept;
        this.renderDocument = renderDocument;
        this.contents = contents;
        this.transactions = transactions;
    }

    /** {@code written} is told after each document. */
    void write(Content content, OutputStream target, Runnable written) {
        try (Archive archive = archives.open(target)) {
            addIndex(archive, content.index());
            contents.forEach(
                    content,
                    (folder, entries) ->
                            add(new Files(archive, content.customer(), folder, written), entries));
        }
    }

    /** How many documents an archive will hold, receipts too, and what its bytes depend on. */
    record Inventory(long documents, String version) {}

    /** Reads what an archive is made of, its list and the names of what follows. */
    Inventory inventory(Content content) {
        AtomicLong documents = new AtomicLong();
        DigestTarget target = new DigestTarget();
        content.index().accept(target);
        contents.forEach(
                content,
                (folder, entries) -> {
                    documents.addAndGet(entries.size());
                    write(target, folder + entries.stream().map(Entry::reference).toList());
                });
        return new Inventory(documents.get(), target.hex());
    }

    private static void write(OutputStream target, String text) {
        try {
            target.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addIndex(Archive archive, Consumer<OutputStream> index) {
        try (OutputStream content = archive.begin("index.csv", OF_NO_DAY)) {
            index.accept(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where files go, and what is run after each. */
    private record Files(
            Archive archive, CustomerNumber customer, String folder, Runnable afterEach) {}

    private void add(Files files, List<Entry> entries) {
        List<DocumentReference> references = entries.stream().map(Entry::reference).toList();
        Map<DocumentReference, RenderedDocument> drawn =
                transactions.required(() -> kept.findAll(references, DocumentFormat.PDF));
        for (Entry entry : entries) {
            RenderedDocument document =
                    drawn.containsKey(entry.reference())
                            ? drawn.get(entry.reference())
                            : draw(files.customer(), entry.reference());
            files.archive()
                    .add(
                            files.folder() + document.fileName(),
                            entry.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                            document.content());
            files.afterEach().run();
        }
    }

    private RenderedDocument draw(CustomerNumber customer, DocumentReference reference) {
        RenderDocument.Command command =
                new RenderDocument.Command(customer, reference, DocumentFormat.PDF);
        return switch (renderDocument.render(command)) {
            case RenderDocument.Outcome.Rendered rendered -> rendered.document();
            case RenderDocument.Outcome.NoSuchDocument ignored ->
                    throw new IllegalStateException(reference + " was listed and is not there");
        };
    }
}
