package io.guichet.application.billing;

import io.guichet.application.billing.ExportInvoicesHandler.Pages;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.billing.query.InvoiceSelection.Matching;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.billing.query.ListReceipts.ReceiptSummary;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.ArchiveWriter.Archive;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes the PDFs of selected invoices under {@code invoices/} and of receipts under {@code
 * receipts/}: for a span of days the receipts issued in it, for any other selection the receipts of
 * the payments that settled the selected invoices. Before them stands the list of the invoices as a
 * table, {@code index.csv}.
 */
public final class ArchiveExport {

    private static final int PAGE = 100;

    /** A list has no day of its own, and an archive is the same bytes on every day. */
    private static final Instant OF_NO_DAY = Instant.parse("1980-01-01T00:00:00Z");

    private final ArchiveWriter archives;
    private final RenderedDocuments kept;
    private final RenderDocument renderDocument;
    private final ListReceipts listReceipts;
    private final Transactions transactions;

    public ArchiveExport(
            ArchiveWriter archives,
            RenderedDocuments kept,
            RenderDocument renderDocument,
            ListReceipts listReceipts,
            Transactions transactions) {
        this.archives = archives;
        this.kept = kept;
        this.renderDocument = renderDocument;
        this.listReceipts = listReceipts;
        this.transactions = transactions;
    }

    void write(
            CustomerNumber customer,
            InvoiceSelection selection,
            Pages pages,
            Consumer<OutputStream> index,
            OutputStream target) {
        try (Archive archive = archives.open(target)) {
            addIndex(archive, index);
            if (selection instanceof Matching(InvoiceFilter filter) && filter.isSpanOfDays()) {
                pages.forEach(page -> addInvoices(archive, customer, page));
                addReceiptsOf(archive, customer, filter);
            } else {
                Set<DocumentReference> added = new HashSet<>();
                pages.forEach(
                        page -> {
                            addInvoices(archive, customer, page);
                            addReceiptsFor(archive, customer, page, added);
                        });
            }
        }
    }

    private static void addIndex(Archive archive, Consumer<OutputStream> index) {
        try (OutputStream content = archive.begin("index.csv", OF_NO_DAY)) {
            index.accept(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addInvoices(Archive archive, CustomerNumber customer, List<InvoiceSummary> page) {
        add(
                archive,
                customer,
                "invoices/",
                page.stream()
                        .map(invoice -> new Entry(invoice.reference(), invoice.issuedOn()))
                        .toList());
    }

    private void addReceiptsOf(Archive archive, CustomerNumber customer, InvoiceFilter days) {
        String after = "";
        boolean more = true;
        while (more) {
            String from = after;
            Page<ReceiptSummary> page =
                    transactions.required(
                            () ->
                                    listReceipts.issued(
                                            customer,
                                            days.issuedFrom(),
                                            days.issuedUntil(),
                                            from,
                                            PAGE));
            addReceipts(archive, customer, page.items());
            more = page.more();
            after = more ? page.items().getLast().reference().value() : after;
        }
    }

    private void addReceiptsFor(
            Archive archive,
            CustomerNumber customer,
            List<InvoiceSummary> page,
            Set<DocumentReference> added) {
        List<DocumentReference> invoices = page.stream().map(InvoiceSummary::reference).toList();
        List<ReceiptSummary> fresh =
                transactions.required(() -> listReceipts.settling(customer, invoices)).stream()
                        .filter(receipt -> added.add(receipt.reference()))
                        .toList();
        addReceipts(archive, customer, fresh);
    }

    private void addReceipts(
            Archive archive, CustomerNumber customer, List<ReceiptSummary> receipts) {
        add(
                archive,
                customer,
                "receipts/",
                receipts.stream()
                        .map(receipt -> new Entry(receipt.reference(), receipt.issuedOn()))
                        .toList());
    }

    private void add(Archive archive, CustomerNumber customer, String folder, List<Entry> entries) {
        List<DocumentReference> references = entries.stream().map(Entry::reference).toList();
        Map<DocumentReference, RenderedDocument> drawn =
                transactions.required(() -> kept.findAll(references, DocumentFormat.PDF));
        for (Entry entry : entries) {
            RenderedDocument document =
                    drawn.containsKey(entry.reference())
                            ? drawn.get(entry.reference())
                            : draw(customer, entry.reference());
            archive.add(
                    folder + document.fileName(),
                    entry.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    document.content());
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

    private record Entry(DocumentReference reference, LocalDate issuedOn) {}
}
