package io.guichet.documents.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.port.InvoiceListPaper.Listing;
import io.guichet.documents.shared.Conformance;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

class PdfInvoiceListTest {

    private final PdfInvoiceList list = new PdfInvoiceList(new PdfPrinter());

    @Test
    void a_line_stands_for_every_document_and_credit_notes_count_negative() {
        String text = text(Language.FR, 4);

        assertThat(text)
                .contains("Relevé de factures")
                .contains(
                        "FR00000001 2026017 1er mars 2026 1 000,00 € 1 200,00 € 200,00 € Partiellement")
                .contains("FRA00000004 2026017 1er mars 2026 -1 000,00 € -1 200,00 € 0,00 € Avoir")
                .contains("Total HT 2 000,00 €")
                .contains("Total TTC 2 400,00 €")
                .contains("Solde 600,00 €");
    }

    @Test
    void it_speaks_the_language_asked_for() {
        assertThat(text(Language.EN, 1)).contains("List of invoices").contains("€1,000.00");
    }

    @Test
    void a_long_one_runs_over_sheets_that_repeat_the_header() {
        Paper paper = new Paper(draw(Language.FR, 120));

        assertThat(paper.sheets()).isGreaterThan(2);
        assertThat(paper.text(2).replaceAll("\\s+", " "))
                .contains("Référence Numéro de commande Date d’émission");
    }

    @Test
    void it_is_archivable_and_accessible_and_nothing_is_an_empty_one() {
        assertThat(Conformance.archivable(draw(Language.EN, 3))).isEmpty();
        assertThat(Conformance.accessible(draw(Language.EN, 3))).isEmpty();
        assertThat(text(Language.EN, 0)).contains("List of invoices");
    }

    private String text(Language language, int documents) {
        return new Paper(draw(language, documents)).text().replaceAll("\\s+", " ");
    }

    private byte[] draw(Language language, int documents) {
        Invoice like = Samples.invoice();
        return list.draw(
                new Listing(
                        like.customer(),
                        like.seller(),
                        like.buyer(),
                        like.issuedOn(),
                        language,
                        Summaries.many(documents)));
    }
}
