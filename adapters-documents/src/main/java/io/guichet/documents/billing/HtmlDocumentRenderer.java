package io.guichet.documents.billing;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.documents.payment.ReceiptPage;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Style;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealable;
import io.guichet.domain.payment.Receipt;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;

/** Draws documents as HTML pages, for a screen as they are, for paper printed to PDF. */
public final class HtmlDocumentRenderer implements DocumentRenderer {

    private final PdfPrinter printer = new PdfPrinter();

    @Override
    public byte[] render(Invoice invoice, DocumentFormat format) {
        return render(invoice, invoice.issuedOn(), new InvoicePage(invoice)::draw, format);
    }

    @Override
    public byte[] render(Receipt receipt, DocumentFormat format) {
        return render(receipt, receipt.issuedOn(), new ReceiptPage(receipt)::draw, format);
    }

    private byte[] render(
            Sealable document,
            LocalDate issuedOn,
            Function<Style, String> page,
            DocumentFormat format) {
        return switch (format) {
            case HTML -> page.apply(Style.SCREEN).getBytes(StandardCharsets.UTF_8);
            case PDF -> printer.print(page.apply(Style.PAPER), document.reference(), issuedOn);
        };
    }
}
