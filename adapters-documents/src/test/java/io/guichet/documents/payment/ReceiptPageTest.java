package io.guichet.documents.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.billing.HtmlDocumentRenderer;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.Samples;
import io.guichet.documents.shared.Style;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

class ReceiptPageTest {

    private final HtmlDocumentRenderer renderer = new HtmlDocumentRenderer();

    @Test
    void a_receipt_says_what_was_paid_and_what_it_settled() {
        byte[] pdf = renderer.render(Samples.receipt(Language.FR), DocumentFormat.PDF);

        assertThat(new Paper(pdf).text()).isEqualTo(Paper.expected("receipt-fr.txt"));
    }

    @Test
    void it_says_so_in_english_to_who_reads_english() {
        String page = new ReceiptPage(Samples.receipt(Language.EN)).draw(Style.SCREEN);

        assertThat(page)
                .contains("Atelier Lumière SARL")
                .contains("€1,500.00")
                .contains("Added to your prepaid credit");
    }

    @Test
    void the_same_receipt_is_the_same_bytes() {
        assertThat(renderer.render(Samples.receipt(Language.EN), DocumentFormat.PDF))
                .isEqualTo(renderer.render(Samples.receipt(Language.EN), DocumentFormat.PDF));
    }
}
