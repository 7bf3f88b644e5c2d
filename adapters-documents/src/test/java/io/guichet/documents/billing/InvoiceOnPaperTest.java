package io.guichet.documents.billing;

import static io.guichet.documents.shared.Samples.NORMAL;
import static io.guichet.documents.shared.Samples.OUTSIDE;
import static io.guichet.documents.shared.Samples.OVERSEAS;
import static io.guichet.documents.shared.Samples.REVERSED;
import static io.guichet.documents.shared.Samples.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.shared.Correctives;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.Parts;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.IntStream;

class InvoiceOnPaperTest {

    private final HtmlDocumentRenderer renderer = new HtmlDocumentRenderer();

    @Test
    void the_longest_reference_of_the_customer_is_not_printed_on_top_of_his_address() {
        BuyerReference longest = new BuyerReference(Kind.PURCHASE_ORDER, "M".repeat(50));

        assertThat(paper(Samples.printing(Samples.invoice(), longest)).overlapping("Abonnement"))
                .isEmpty();
    }

    @Test
    void an_invoice_says_who_what_how_much_and_until_when() {
        assertThat(paper(Samples.invoice()).text()).isEqualTo(Paper.expected("invoice-fr.txt"));
    }

    @Test
    void it_says_so_in_english_to_who_reads_english() {
        assertThat(paper(Samples.english()).text()).isEqualTo(Paper.expected("invoice-en.txt"));
    }

    @Test
    void a_credit_note_names_what_it_corrects_and_asks_for_nothing() {
        assertThat(paper(Samples.creditNote(Language.FR)).text())
                .isEqualTo(Paper.expected("credit-note-fr.txt"));
    }

    @Test
    void a_corrective_invoice_says_what_it_replaces_of_which_day_and_why() {
        assertThat(paper(Correctives.on(Samples.invoice())).text())
                .contains("Facture rectificative\nFR00000043")
                .contains("Annule et remplace FR00000042 du 1er mars 2026")
                .contains("annule et remplace la facture FR00000042 du 01/03/2026. Motif")
                .contains("À régler au plus tard le");
        assertThat(paper(Correctives.on(Samples.english())).text())
                .contains("Corrective invoice\nFR00000043")
                .contains("Cancels and replaces FR00000042 of 1 March 2026")
                .contains("Reason: wrong address");
    }

    @Test
    void an_advance_says_that_it_is_one_and_of_what() {
        String text = paper(Parts.advance(Language.FR)).text();
        assertThat(text)
                .contains("Facture d’acompte")
                .contains("Acompte de 30 % sur la commande")
                .contains("2026017 : Cloud privé")
                .contains("TVA 20 % sur 300,00 € 60,00 €")
                .contains("Numéro de commande")
                .contains("IBAN");
        assertThat(paper(Parts.advance(Language.EN)).text())
                .contains("Advance invoice")
                .contains("30% advance on order")
                .contains("2026017: Private")
                .contains("€360.00");
        assertThat(paper(Parts.advance(Language.FR)).title())
                .isEqualTo("Facture d’acompte FR00000042");
    }

    @Test
    void the_final_invoice_states_the_whole_and_names_the_advance_it_takes_off() {
        assertThat(paper(Parts.finalAfter(Language.FR)).text())
                .contains("Acompte déduit FR00000017 du 9 février 2026")
                .contains("Acompte déjà facturé, FR00000017")
                .contains("-1 300,00 € 20 % -300,00 €")
                .contains("TVA 20 % sur 700,00 € 140,00 €")
                .contains("840,00 €");
        assertThat(paper(Parts.finalAfter(Language.EN)).text())
                .contains("Advance deducted FR00000017 of 9 February 2026")
                .contains("Advance already invoiced, FR00000017")
                .contains("€840.00");
    }

    @Test
    void vat_is_shown_for_each_rate_on_its_base() {
        Invoice invoice =
                Samples.of(
                        Language.FR,
                        line("Serveur", "srv1", "2", "49.9", NORMAL),
                        line("Serveur outre-mer", "srv2", "1", "49.9", OVERSEAS),
                        line("Geste commercial", "", "-1", "20", NORMAL));

        assertThat(paper(invoice).text())
                .contains("-1 20,00 € 20 % -20,00 €")
                .contains("TVA 8,5 % sur 49,90 € 4,24 €")
                .contains("TVA 20 % sur 79,80 € 15,96 €");
    }

    @Test
    void no_vat_is_explained() {
        assertThat(paper(english("Server", REVERSED)).text())
                .contains("VAT reverse charge, on €49.90 €0.00");
        assertThat(paper(english("Server", OUTSIDE)).text())
                .contains("Outside the scope of VAT, on €49.90 €0.00");
    }

    @Test
    void where_nothing_is_owed_nothing_is_asked_for() {
        Invoice gift = Samples.of(Language.EN, line("Gift", "", "1", "0", NORMAL));

        assertThat(paper(gift).text()).contains("Nothing to pay").doesNotContain("IBAN");
    }

    @Test
    void what_was_paid_first_is_not_asked_for_again() {
        assertThat(paper(Samples.paid()).text())
                .contains("Réglée le 1er mars 2026")
                .contains("il ne reste rien à payer")
                .doesNotContain("Échéance")
                .doesNotContain("IBAN");
    }

    @Test
    void a_corrective_invoice_names_no_day_on_which_it_would_have_been_paid() {
        assertThat(paper(Correctives.on(Samples.paid())).text())
                .contains("Déjà réglée")
                .contains("il ne reste rien à payer")
                .doesNotContain("Réglée le")
                .doesNotContain("Échéance")
                .doesNotContain("IBAN");
    }

    @Test
    void every_sheet_repeats_the_header_and_counts_itself() {
        Paper paper = paper(Samples.longInvoice(60));

        assertThat(paper.sheets()).isEqualTo(4);
        for (int sheet = 1; sheet <= 4; sheet++) {
            assertThat(paper.text(sheet))
                    .containsOnlyOnce("Abonnement Référence Quantité Prix unitaire HT TVA Montant")
                    .contains("RCS Marseille 732 829 320")
                    .contains(sheet + "/4");
        }
        assertThat(paper.text(4)).contains("Facture FR00000042 · Hébergeur du Midi");
    }

    @Test
    void names_are_shown_as_they_were_written() {
        Paper paper = paper(Samples.to("<b>\"'& Łukasz Ζωή Жук", "</td><script>", "&amp;"));

        assertThat(paper.text())
                .contains("<b>\"'& Łukasz Ζωή Жук")
                .contains("</td><script>")
                .contains("&amp;");
    }

    @Test
    void what_runs_to_the_left_is_printed_so_with_its_letters_joined_and_its_numbers_as_they_are() {
        String text = paper(Samples.to("שלום 2026", "الويب", "y")).text();

        assertThat(text).contains("שלום").contains("2026").doesNotContain("#");
        assertThat(Normalizer.normalize(text, Form.NFKC)).contains("الويب");
    }

    @Test
    void east_asian_letters_are_printed_the_same_each_time() {
        Invoice invoice = Samples.to("株式会社さくら 한국 （新）", "服务器 サーバー 서버", "主机-1");

        assertThat(paper(invoice).text())
                .contains("株式会社さくら 한국 （新）")
                .contains("服务器 サーバー 서버")
                .contains("主机-1")
                .doesNotContain("#", "\ufffd");
        assertThat(paper(invoice).embedsItsFonts()).isTrue();
        assertThat(pdf(invoice)).isEqualTo(pdf(invoice)).hasSizeLessThan(100_000);
    }

    @Test
    void a_letter_that_no_font_has_is_shown_as_missing() {
        assertThat(paper(Samples.to("ไทย Co.", "x", "y")).text())
                .contains("\ufffd\ufffd\ufffd Co.")
                .doesNotContain("#");
    }

    @Test
    void what_is_no_letter_yet_leaves_the_others_printed() {
        assertThat(paper(Samples.to("Boulan\u2fe0gerie", "x", "y")).text()).contains("Boulan");
    }

    @Test
    void what_no_document_may_contain_is_replaced() {
        Paper paper = paper(Samples.to("Bell \u0007 and half \ud83d a pair", "x", "y"));

        assertThat(paper.text()).contains("Bell \ufffd and half \ufffd a pair");
    }

    @Test
    void the_same_invoice_is_the_same_bytes() {
        assertThat(pdf(Samples.invoice())).isEqualTo(pdf(Samples.invoice()));
        assertThat(
                        Samples.render(
                                new HtmlDocumentRenderer(), Samples.invoice(), DocumentFormat.PDF))
                .isEqualTo(pdf(Samples.invoice()));
    }

    @Test
    void drawn_by_many_at_once_it_is_the_same_bytes() {
        byte[] alone = pdf(Samples.invoice());

        List<byte[]> drawn =
                IntStream.range(0, 16).parallel().mapToObj(i -> pdf(Samples.invoice())).toList();

        assertThat(drawn).allSatisfy(one -> assertThat(one).isEqualTo(alone));
    }

    @Test
    void a_document_carries_its_fonts_its_title_and_the_day_of_its_issue() {
        Paper paper = paper(Samples.invoice());

        assertThat(paper.title()).isEqualTo("Facture FR00000042");
        assertThat(paper.createdAt()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(paper.embedsItsFonts()).isTrue();
    }

    private static Invoice english(String item, VatRate vat) {
        return Samples.of(Language.EN, line(item, "srv1", "1", "49.9", vat));
    }

    private Paper paper(Invoice invoice) {
        return new Paper(pdf(invoice));
    }

    private byte[] pdf(Invoice invoice) {
        return Samples.render(renderer, invoice, DocumentFormat.PDF);
    }
}
