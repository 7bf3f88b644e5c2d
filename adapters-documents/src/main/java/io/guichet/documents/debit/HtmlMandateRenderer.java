package io.guichet.documents.debit;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.debit.port.MandateRenderer;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Style;
import io.guichet.documents.shared.Words;
import io.guichet.domain.debit.MandatePaper;
import io.guichet.domain.identity.Language;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Draws mandates on the paper of invoices, without data inside. */
public final class HtmlMandateRenderer implements MandateRenderer {

    private final PdfPrinter printer;

    public HtmlMandateRenderer(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public String wording(String creditor, Language language) {
        return Words.in(language).text("mandate.wording", creditor);
    }

    @Override
    public byte[] render(MandatePaper paper, DocumentFormat format) {
        MandatePage page = new MandatePage(paper);
        return switch (format) {
            case HTML -> page.draw(Style.SCREEN).getBytes(StandardCharsets.UTF_8);
            case PDF ->
                    printer.print(
                            page.draw(Style.PAPER),
                            paper.reference(),
                            paper.mandate().signature().day(),
                            Optional.empty());
            case XML -> throw new IllegalArgumentException("a mandate is no data");
        };
    }
}
