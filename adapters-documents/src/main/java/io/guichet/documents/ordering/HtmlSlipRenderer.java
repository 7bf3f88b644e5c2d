package io.guichet.documents.ordering;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Style;
import io.guichet.domain.ordering.Slip;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Draws slips on the paper of invoices, without data inside. */
public final class HtmlSlipRenderer implements SlipRenderer {

    private final PdfPrinter printer;

    public HtmlSlipRenderer(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public byte[] render(Slip slip, DocumentFormat format) {
        SlipPage page = new SlipPage(slip);
        return switch (format) {
            case HTML -> page.draw(Style.SCREEN).getBytes(StandardCharsets.UTF_8);
            case PDF ->
                    printer.print(
                            page.draw(Style.PAPER),
                            slip.reference(),
                            slip.drawnOn(),
                            Optional.empty());
            case XML -> throw new IllegalArgumentException("a slip is no data");
        };
    }
}
