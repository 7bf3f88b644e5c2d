package io.guichet.wiring.billing;

import io.guichet.application.billing.ArchiveExport;
import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoicesHandler;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderDocumentHandler;
import io.guichet.application.billing.TableExport;
import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.payment.ExportPaymentsHandler;
import io.guichet.application.payment.port.PaymentTable;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

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
        return new ArchiveExport(archives, kept, renderDocument, listReceipts, transactions);
    }

    @Produces
    @Singleton
    ExportInvoices exportInvoices(
            ListInvoices listInvoices,
            TableExport table,
            ArchiveExport archive,
            Transactions transactions) {
        return new ExportInvoicesHandler(listInvoices, table, archive, transactions);
    }

    @Produces
    @Singleton
    ExportPayments exportPayments(
            ListPayments listPayments, PaymentTable table, Transactions transactions) {
        return new ExportPaymentsHandler(listPayments, table, transactions);
    }
}
