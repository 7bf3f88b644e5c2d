package io.guichet.documents.billing;

import io.guichet.application.publicsector.port.DepositPapers;
import io.guichet.documents.cii.CiiInvoice;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Style;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.publicsector.Addressing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Prints what is deposited as the PDF its customer keeps, with the addressing on it and in it. */
public final class PdfDepositPapers implements DepositPapers {

    private final PdfPrinter printer;

    public PdfDepositPapers(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public byte[] draw(Invoice invoice, Optional<Invoice> corrected, Addressing addressing) {
        byte[] data =
                new CiiInvoice(invoice, corrected, addressing)
                        .draw()
                        .getBytes(StandardCharsets.UTF_8);
        return printer.print(
                new InvoicePage(invoice, corrected, addressing).draw(Style.PAPER),
                invoice.reference(),
                invoice.issuedOn(),
                Optional.of(data));
    }
}
