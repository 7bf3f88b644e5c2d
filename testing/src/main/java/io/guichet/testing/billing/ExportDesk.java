package io.guichet.testing.billing;

import io.guichet.application.billing.ArchiveContents;
import io.guichet.application.billing.ArchiveExport;
import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoicesHandler;
import io.guichet.application.billing.ListExport;
import io.guichet.application.billing.OneExport;
import io.guichet.application.billing.TableExport;
import io.guichet.testing.shared.PlainArchiveWriter;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Exports over some stores; the paper is a line of text. */
public record ExportDesk(UseCases does) {

    public ExportInvoices exportInvoices() {
        Stores stores = does.stores();
        return new ExportInvoicesHandler(
                stores.listInvoices(),
                new ExportInvoicesHandler.Forms(
                        new TableExport(new PlainInvoiceTable()), archive(stores), list(stores)),
                oneExport(),
                stores.transactions());
    }

    public OneExport oneExport() {
        Stores stores = does.stores();
        return new OneExport(
                stores.exportTurns(),
                stores.transactions(),
                () -> UUID.randomUUID().toString(),
                does.clock());
    }

    private ArchiveExport archive(Stores stores) {
        return new ArchiveExport(
                new PlainArchiveWriter(),
                stores.renderedDocuments(),
                does.renderDocument(),
                new ArchiveContents(stores.listReceipts(), stores.transactions()),
                stores.transactions());
    }

    private ListExport list(Stores stores) {
        return new ListExport(
                does.parties(),
                listing ->
                        (listing.buyer().name() + " " + listing.invoices().size())
                                .getBytes(StandardCharsets.UTF_8),
                stores.transactions(),
                does.clock());
    }
}
