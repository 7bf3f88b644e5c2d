package io.guichet.application.billing;

import io.guichet.application.billing.ExportInvoicesHandler.Pages;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.billing.query.InvoiceSelection.Matching;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.billing.query.ListReceipts.ReceiptSummary;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Says what stands in an archive: the invoices under {@code invoices/} and receipts under {@code
 * receipts/}: for a span of days the receipts issued in it, for any other selection the receipts of
 * the payments that settled the selected invoices.
 */
public final class ArchiveContents {

    private static final int PAGE = 100;
    private static final String INVOICES = "invoices/";
    private static final String RECEIPTS = "receipts/";

    private final ListReceipts listReceipts;
    private final Transactions transactions;

    public ArchiveContents(ListReceipts listReceipts, Transactions transactions) {
        this.listReceipts = listReceipts;
        this.transactions = transactions;
    }

    /** A document and the day of its issue. */
    record Entry(DocumentReference reference, LocalDate issuedOn) {}

    /** Whose archive of which invoices; {@code index} writes their list. */
    record Content(
            CustomerNumber customer,
            InvoiceSelection selection,
            Pages pages,
            Consumer<OutputStream> index) {}

    void forEach(Content content, BiConsumer<String, List<Entry>> each) {
        if (content.selection() instanceof Matching(InvoiceFilter filter)
                && filter.isSpanOfDays()) {
            content.pages().forEach(page -> each.accept(INVOICES, invoices(page)));
            receiptsOf(content.customer(), filter, each);
        } else {
            Set<DocumentReference> added = new HashSet<>();
            content.pages()
                    .forEach(
                            page -> {
                                each.accept(INVOICES, invoices(page));
                                each.accept(RECEIPTS, receiptsFor(content.customer(), page, added));
                            });
        }
    }

    private static List<Entry> invoices(List<InvoiceSummary> page) {
        return page.stream()
                .map(invoice -> new Entry(invoice.reference(), invoice.issuedOn()))
                .toList();
    }

    private void receiptsOf(
            CustomerNumber customer, InvoiceFilter days, BiConsumer<String, List<Entry>> each) {
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
            each.accept(RECEIPTS, receipts(page.items()));
            more = page.more();
            after = more ? page.items().getLast().reference().value() : after;
        }
    }

    private List<Entry> receiptsFor(
            CustomerNumber customer, List<InvoiceSummary> page, Set<DocumentReference> added) {
        List<DocumentReference> invoices = page.stream().map(InvoiceSummary::reference).toList();
        return receipts(
                transactions.required(() -> listReceipts.settling(customer, invoices)).stream()
                        .filter(receipt -> added.add(receipt.reference()))
                        .toList());
    }

    private static List<Entry> receipts(List<ReceiptSummary> receipts) {
        return receipts.stream()
                .map(receipt -> new Entry(receipt.reference(), receipt.issuedOn()))
                .toList();
    }
}
