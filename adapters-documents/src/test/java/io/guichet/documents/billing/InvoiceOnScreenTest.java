package io.guichet.documents.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class InvoiceOnScreenTest {

    private final HtmlDocumentRenderer renderer = new HtmlDocumentRenderer();

    @Test
    void a_page_names_its_language_and_its_document() {
        assertThat(page(Samples.invoice()))
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .contains("<title>Facture FR00000042</title>");
        assertThat(page(Samples.creditNote(Language.EN)))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<title>Credit note FRA00000003</title>");
    }

    @Test
    void a_table_names_its_columns_and_its_rows() {
        assertThat(page(Samples.invoice()))
                .contains("<caption>Détail des prestations</caption>")
                .contains("<th class=\"unit-price\" scope=\"col\">Prix unitaire HT</th>")
                .contains("<th class=\"item\" scope=\"row\">");
    }

    @Test
    void a_page_runs_nothing_and_fetches_nothing() {
        assertThat(page(Samples.invoice()))
                .doesNotContain("<script", "<link", "<img", "http", "url(", "@import");
    }

    @Test
    void nothing_a_customer_wrote_becomes_markup() {
        assertThat(page(Samples.to("<b>\"'&", "</style><script>alert(1)</script>", "\"><img>")))
                .contains("&lt;b&gt;&quot;&#39;&amp;")
                .doesNotContain("<b>", "<script", "<img");
    }

    @Test
    void amounts_and_days_are_never_broken_over_two_lines() {
        assertThat(page(Samples.invoice()))
                .contains("1\u00a0379,00\u00a0€", "31\u00a0mars\u00a02026");
        assertThat(page(Samples.english())).contains("€1,379.00", "31\u00a0March\u00a02026");
    }

    private String page(Invoice invoice) {
        return new String(
                Samples.render(renderer, invoice, DocumentFormat.HTML), StandardCharsets.UTF_8);
    }
}
