package io.guichet.application.billing;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.billing.query.InvoiceSelection.Matching;
import io.guichet.application.billing.query.InvoiceSelection.Named;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.shared.Export;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the list page by page and hands each page on before it reads the next. */
public final class ExportInvoicesHandler implements ExportInvoices {

    private static final int PAGE = 100;

    private final ListInvoices listInvoices;
    private final Forms forms;
    private final OneExport oneExport;
    private final Transactions transactions;

    /** The forms a list can be had in. */
    public record Forms(TableExport table, ArchiveExport archive, ListExport list) {}

    public ExportInvoicesHandler(
            ListInvoices listInvoices,
            Forms forms,
            OneExport oneExport,
            Transactions transactions) {
        this.listInvoices = listInvoices;
        this.forms = forms;
        this.oneExport = oneExport;
        this.transactions = transactions;
    }

    @Override
    public Outcome prepare(Command command) {
        return switch (command.selection()) {
            case Matching matching -> ready(command, matching.filter());
            case Named named -> ready(command, named);
        };
    }

    private Outcome ready(Command command, InvoiceFilter filter) {
        CustomerNumber customer = command.customer();
        long documents = transactions.required(() -> listInvoices.count(customer, filter));
        Pages pages =
                filter.isWithoutCreditNotes()
                        ? each -> forEachPage(customer, filter, page -> each.accept(alone(page)))
                        : each -> forEachPage(customer, filter, each);
        return ready(command, documents, pages);
    }

    /** Where no credit note is listed, neither is what corrective invoices take back. */
    private static List<InvoiceSummary> alone(List<InvoiceSummary> page) {
        return page.stream().map(InvoiceSummary::alone).toList();
    }

    private Outcome ready(Command command, Named named) {
        List<InvoiceSummary> found =
                transactions.required(
                        () -> listInvoices.named(command.customer(), named.references()));
        Set<DocumentReference> missing = new HashSet<>(named.references());
        found.forEach(invoice -> missing.remove(invoice.reference()));
        if (!missing.isEmpty()) {
            return new Outcome.NoSuchDocument(missing.iterator().next().value());
        }
        return ready(command, found.size(), each -> inPages(found, each));
    }

    private Outcome ready(Command command, long documents, Pages pages) {
        String name = "invoices-" + command.customer() + years(command.selection());
        return switch (command.format()) {
            case CSV -> table(command, name, documents, pages);
            case PDF -> list(command, name, documents, pages);
            case ZIP -> archive(command, name, pages);
        };
    }

    private Outcome table(Command command, String name, long documents, Pages pages) {
        Export export = target -> forms.table().write(pages, command.language(), target);
        return new Outcome.Ready(
                name + ".csv", "text/csv;charset=UTF-8", documents, export, () -> digest(export));
    }

    private Outcome list(Command command, String name, long documents, Pages pages) {
        if (documents > ListExport.AT_MOST) {
            return new Outcome.TooManyDocuments(documents, ListExport.AT_MOST);
        }
        Export export =
                target -> forms.list().write(command.customer(), pages, command.language(), target);
        return new Outcome.Ready(
                name + ".pdf", "application/pdf", documents, export, () -> digest(export));
    }

    private Outcome archive(Command command, String name, Pages pages) {
        Consumer<OutputStream> index =
                target -> forms.table().write(pages, command.language(), target);
        ArchiveContents.Content content =
                new ArchiveContents.Content(command.customer(), command.selection(), pages, index);
        return oneExport
                .find(command.customer())
                .<Outcome>map(Outcome.UnderWay::new)
                .orElseGet(() -> archive(content, name + ".zip"));
    }

    /** Its documents are counted before the first is written, so that it can say how far it is. */
    private Outcome archive(ArchiveContents.Content content, String fileName) {
        ArchiveExport.Inventory inventory = forms.archive().inventory(content);
        return oneExport.of(
                content.customer(),
                inventory.documents(),
                (target, written) -> forms.archive().write(content, target, written),
                export ->
                        new Outcome.Ready(
                                fileName,
                                "application/zip",
                                inventory.documents(),
                                export,
                                inventory::version));
    }

    private static String digest(Export export) {
        DigestTarget target = new DigestTarget();
        export.writeTo(target);
        return target.hex();
    }

    /** {@code -2026} when exactly that year is exported, nothing otherwise. */
    private static String years(InvoiceSelection selection) {
        if (selection instanceof Matching(InvoiceFilter filter)
                && filter.equals(InvoiceFilter.ofYear(filter.issuedFrom().getYear()))) {
            return "-" + filter.issuedFrom().getYear();
        }
        return "";
    }

    private void forEachPage(
            CustomerNumber customer, InvoiceFilter filter, Consumer<List<InvoiceSummary>> each) {
        InvoicePosition after = InvoicePosition.START;
        boolean more = true;
        while (more) {
            InvoicePosition from = after;
            Page<InvoiceSummary> page =
                    transactions.required(() -> listInvoices.list(customer, filter, from, PAGE));
            if (!page.items().isEmpty()) {
                each.accept(page.items());
                after = page.items().getLast().position();
            }
            more = page.more();
        }
    }

    private static void inPages(List<InvoiceSummary> found, Consumer<List<InvoiceSummary>> each) {
        for (int start = 0; start < found.size(); start += PAGE) {
            each.accept(found.subList(start, Math.min(start + PAGE, found.size())));
        }
    }

    /** The selected invoices, a page at a time. */
    interface Pages {

        void forEach(Consumer<List<InvoiceSummary>> each);
    }
}
