package io.guichet.documents.billing;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.documents.cii.CiiInvoice;
import io.guichet.documents.payment.ReceiptPage;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Style;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.payment.Receipt;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Draws documents as HTML pages, for a screen as they are, for paper printed to PDF with the data
 * inside, and as that data alone.
 */
public final class HtmlDocumentRenderer implements DocumentRenderer {

    private final PdfPrinter printer;

    public HtmlDocumentRenderer() {
        this(new PdfPrinter());
    }

    public HtmlDocumentRenderer(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public byte[] render(Invoice invoice, Optional<Invoice> corrected, DocumentFormat format) {
        InvoicePage page = new InvoicePage(invoice, corrected);
        return switch (format) {
            case HTML -> bytes(page.draw(Style.SCREEN));
            case PDF ->
                    printer.print(
                            page.draw(Style.PAPER),
                            invoice.reference(),
                            invoice.issuedOn(),
                            Optional.of(data(invoice, corrected)));
            case XML -> data(invoice, corrected);
        };
    }

    @Override
    public byte[] render(Receipt receipt, DocumentFormat format) {
        ReceiptPage page = new ReceiptPage(receipt);
        return switch (format) {
            case HTML -> bytes(page.draw(Style.SCREEN));
            case PDF ->
                    printer.print(
                            page.draw(Style.PAPER),
                            receipt.reference(),
                            receipt.issuedOn(),
                            Optional.empty());
            case XML -> throw new IllegalArgumentException("a receipt is no data");
        };
    }

    private static byte[] data(Invoice invoice, Optional<Invoice> corrected) {
        return bytes(new CiiInvoice(invoice, corrected).draw());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
