package io.guichet.wiring.billing;

import io.guichet.application.billing.ArchiveContents;
import io.guichet.application.billing.ArchiveExport;
import io.guichet.application.billing.DocumentLinks;
import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoicesHandler;
import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.application.billing.ListExport;
import io.guichet.application.billing.OneExport;
import io.guichet.application.billing.OpenSharedDocument;
import io.guichet.application.billing.OpenSharedDocumentHandler;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderDocumentHandler;
import io.guichet.application.billing.TableExport;
import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.application.billing.port.ExportTurns;
import io.guichet.application.billing.port.InvoiceListPaper;
import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.payment.ExportPaymentsHandler;
import io.guichet.application.payment.port.PaymentTable;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Transactions;
import io.guichet.wiring.shared.Chance;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Builds what draws and exports documents. */
@ApplicationScoped
public class DocumentWiring {

    @Produces
    @Singleton
    RenderDocument renderDocument(
            Invoices invoices,
            Receipts receipts,
            RenderedDocuments kept,
            DocumentRenderer renderer,
            Transactions transactions) {
        return new RenderDocumentHandler(invoices, receipts, kept, renderer, transactions);
    }

    @Produces
    @Singleton
    DocumentLinks documentLinks(Installation installation, Settings settings, Clock clock) {
        int days = Integer.parseInt(settings.get("GUICHET_DOCUMENT_LINK_DAYS", "30"));
        return new DocumentLinks(installation, Duration.ofDays(days), clock);
    }

    @Produces
    @Singleton
    OpenSharedDocument openSharedDocument(
            DocumentLinks links,
            Invoices invoices,
            RenderDocument renderDocument,
            Transactions transactions) {
        return new OpenSharedDocumentHandler(links, invoices, renderDocument, transactions);
    }

    @Produces
    @Singleton
    TableExport tableExport(InvoiceTable table) {
        return new TableExport(table);
    }

    @Produces
    @Singleton
    ArchiveExport archiveExport(
            ArchiveWriter archives,
            RenderedDocuments kept,
            RenderDocument renderDocument,
            ListReceipts listReceipts,
            Transactions transactions) {
        return new ArchiveExport(
                archives,
                kept,
                renderDocument,
                new ArchiveContents(listReceipts, transactions),
                transactions);
    }

    @Produces
    @Singleton
    ListExport listExport(
            TradingParties parties,
            InvoiceListPaper paper,
            Transactions transactions,
            Clock clock) {
        return new ListExport(parties, paper, transactions, clock);
    }

    @Produces
    @Singleton
    @Typed(OneExport.class)
    OneExport oneExport(ExportTurns turns, Transactions transactions, Chance chance, Clock clock) {
        return new OneExport(turns, transactions, () -> chance.id().toString(), clock);
    }

    @Produces
    @Singleton
    FindExportUnderWay findExportUnderWay(OneExport oneExport) {
        return oneExport;
    }

    @Produces
    @Singleton
    ExportInvoices exportInvoices(
            ListInvoices listInvoices,
            ExportInvoicesHandler.Forms forms,
            OneExport oneExport,
            Transactions transactions) {
        return new ExportInvoicesHandler(listInvoices, forms, oneExport, transactions);
    }

    @Produces
    @Singleton
    ExportInvoicesHandler.Forms exportForms(
            TableExport table, ArchiveExport archive, ListExport list) {
        return new ExportInvoicesHandler.Forms(table, archive, list);
    }

    @Produces
    @Singleton
    ExportPayments exportPayments(
            ListPayments listPayments,
            TradingParties parties,
            PaymentTable table,
            Transactions transactions) {
        return new ExportPaymentsHandler(listPayments, parties, table, transactions);
    }
}
