package io.guichet.wiring.adapters;

import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.ledger.port.FecTable;
import io.guichet.application.payment.port.PaymentTable;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.documents.billing.CsvInvoiceTable;
import io.guichet.documents.billing.HtmlDocumentRenderer;
import io.guichet.documents.ledger.TabFecTable;
import io.guichet.documents.payment.CsvPaymentTable;
import io.guichet.documents.shared.ZipArchiveWriter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts pages, tables and archives behind the ports of billing, payment and ledger. */
@ApplicationScoped
public class DocumentAdapters {

    @Produces
    @Singleton
    DocumentRenderer documentRenderer() {
        return new HtmlDocumentRenderer();
    }

    @Produces
    @Singleton
    InvoiceTable invoiceTable() {
        return new CsvInvoiceTable();
    }

    @Produces
    @Singleton
    PaymentTable paymentTable() {
        return new CsvPaymentTable();
    }

    @Produces
    @Singleton
    FecTable fecTable() {
        return new TabFecTable();
    }

    @Produces
    @Singleton
    ArchiveWriter archiveWriter() {
        return new ZipArchiveWriter();
    }
}
