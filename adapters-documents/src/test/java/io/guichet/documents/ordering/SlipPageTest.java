package io.guichet.documents.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.shared.Conformance;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Slips;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Language;
import io.guichet.domain.ordering.Slip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class SlipPageTest {

    private static final HtmlSlipRenderer RENDERER = new HtmlSlipRenderer(new PdfPrinter());

    static List<Slip> everyKindInEveryLanguage() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Slips.all(language).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void its_paper_says_all_that_it_is_made_of(Slip slip) {
        String text = text(slip);

        assertThat(parts(slip)).allSatisfy(part -> assertThat(text).contains(part));
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void it_says_that_it_is_no_invoice_and_carries_no_data(Slip slip) {
        byte[] pdf = pdf(slip);

        assertThat(text(slip))
                .contains(
                        switch (slip.language()) {
                            case FR -> "n’est pas une facture";
                            case EN -> "is not an invoice";
                        });
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("factur-x");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_archivable_and_accessible(Language language) {
        for (Slip slip : Slips.all(language)) {
            assertThat(Conformance.archivable(pdf(slip))).isEmpty();
            assertThat(Conformance.accessible(pdf(slip))).isEmpty();
        }
    }

    @Test
    void an_order_form_tells_how_to_pay_it() {
        assertThat(text(Slips.orderForm(Language.FR)))
                .contains("Bon de commande 2026017")
                .contains("À régler au plus tard le 15 mars 2026 129,35 €")
                .contains("en rappelant la référence 2026017 :")
                .contains("IBAN FR76 3000 6000 0112 3456 7890 189")
                .contains("Serveur dédié 1 mois")
                .contains("example.fr 12 mois");
    }

    @Test
    void an_order_that_is_owed_on_its_day_is_not_said_to_be_cancelled_then() {
        assertThat(text(Slips.owedThen(Language.EN)))
                .contains("carried out and invoiced on that day")
                .doesNotContain("it is cancelled");
    }

    @Test
    void a_quote_asks_for_nothing_yet() {
        assertThat(text(Slips.quote(Language.EN)))
                .contains("Quote 100042-20260301-101530")
                .contains("Valid until 15 March 2026")
                .doesNotContain("IBAN");
    }

    @Test
    void a_payment_notice_names_the_card_and_the_day() {
        assertThat(text(Slips.capture(Language.EN)))
                .contains("Will be charged on 15 March 2026 €34.80")
                .contains("your Visa card ending in 4242")
                .doesNotContain("IBAN");
    }

    @ParameterizedTest
    @EnumSource
    void a_debit_notice_takes_the_longest_names(Language language) {
        Slip slip = Slips.debit(language, "Hébergeurs Réunis ".repeat(20).strip());

        assertThat(Conformance.archivable(pdf(slip))).isEmpty();
        assertThat(Conformance.accessible(pdf(slip))).isEmpty();
        assertThat(text(slip)).contains("FR72ZZZ123456", "FR76 **** 0189");
    }

    @Test
    void the_same_slip_is_the_same_bytes() {
        assertThat(pdf(Slips.quote(Language.FR))).isEqualTo(pdf(Slips.quote(Language.FR)));
    }

    private static List<String> parts(Slip slip) {
        Words words = Words.in(slip.language());
        List<String> parts = new ArrayList<>();
        parts.add(slip.number());
        parts.add(plain(words.date(slip.drawnOn())));
        parts.add(plain(words.date(slip.day())));
        parts.add(slip.customer().toString());
        parts.addAll(List.of(slip.seller().name(), slip.seller().vatId()));
        parts.addAll(List.of(slip.buyer().name(), slip.buyer().address().line1()));
        parts.add(plain(words.figures().amount(slip.content().amount())));
        switch (slip.content()) {
            case Slip.Offer it -> priced(parts, words, it.lines(), it.totals());
            case Slip.ToDeliver it -> priced(parts, words, it.lines(), it.totals());
            case Slip.ToSettle it -> it.debts().forEach(debt -> owed(parts, words, debt));
            case Slip.ToCapture it -> owed(parts, words, it.debt());
            case Slip.ToDebit it -> {
                owed(parts, words, it.debt());
                parts.addAll(List.of(it.mandate(), it.creditor(), it.account()));
            }
        }
        return parts;
    }

    private static void priced(
            List<String> parts, Words words, List<InvoiceLine> lines, Totals totals) {
        for (InvoiceLine line : lines) {
            parts.add(line.description());
            parts.add(plain(words.figures().amount(line.net())));
        }
        parts.add(plain(words.figures().amount(totals.net())));
        totals.vat().forEach(vat -> parts.add(plain(words.figures().amount(vat.tax()))));
    }

    private static void owed(List<String> parts, Words words, Slip.Debt debt) {
        parts.add(
                plain(
                        debt.invoice()
                                + " "
                                + words.date(debt.dueOn())
                                + " "
                                + words.figures().amount(debt.open())));
    }

    private static String text(Slip slip) {
        return plain(new Paper(pdf(slip)).text());
    }

    private static byte[] pdf(Slip slip) {
        return RENDERER.render(slip, DocumentFormat.PDF);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }
}
