package io.guichet.wiring.adapters;

import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.application.billing.port.InvoiceListPaper;
import io.guichet.application.billing.port.InvoiceTable;
import io.guichet.application.debit.port.CollectionWriter;
import io.guichet.application.debit.port.MandateRenderer;
import io.guichet.application.ledger.port.FecTable;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.payment.port.PaymentTable;
import io.guichet.application.publicsector.port.DepositPapers;
import io.guichet.application.reform.port.ReformPapers;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.documents.billing.CsvInvoiceTable;
import io.guichet.documents.billing.HtmlDocumentRenderer;
import io.guichet.documents.billing.PdfDepositPapers;
import io.guichet.documents.billing.PdfInvoiceList;
import io.guichet.documents.debit.HtmlMandateRenderer;
import io.guichet.documents.debit.XmlCollectionWriter;
import io.guichet.documents.ledger.TabFecTable;
import io.guichet.documents.ordering.HtmlSlipRenderer;
import io.guichet.documents.payment.CsvPaymentTable;
import io.guichet.documents.reform.PlatformName;
import io.guichet.documents.reform.XmlReformPapers;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.ZipArchiveWriter;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts pages, tables and archives behind the ports of billing, payment and ledger. */
@ApplicationScoped
public class DocumentAdapters {

    @Produces
    @Singleton
    PdfPrinter pdfPrinter() {
        return new PdfPrinter();
    }

    @Produces
    @Singleton
    DocumentRenderer documentRenderer(PdfPrinter printer) {
        return new HtmlDocumentRenderer(printer);
    }

    @Produces
    @Singleton
    MandateRenderer mandateRenderer(PdfPrinter printer) {
        return new HtmlMandateRenderer(printer);
    }

    @Produces
    @Singleton
    CollectionWriter collectionWriter() {
        return new XmlCollectionWriter();
    }

    @Produces
    @Singleton
    DepositPapers depositPapers(PdfPrinter printer) {
        return new PdfDepositPapers(printer);
    }

    @Produces
    @Singleton
    SlipRenderer slipRenderer(PdfPrinter printer) {
        return new HtmlSlipRenderer(printer);
    }

    @Produces
    @Singleton
    InvoiceListPaper invoiceListPaper(PdfPrinter printer) {
        return new PdfInvoiceList(printer);
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
    ReformPapers reformPapers(Settings settings) {
        return new XmlReformPapers(
                settings.find("GUICHET_PLATFORM_NUMBER")
                        .map(
                                number ->
                                        new PlatformName(
                                                number,
                                                settings.require("GUICHET_PLATFORM_NAME"))));
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
