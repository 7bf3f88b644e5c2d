package io.guichet.documents.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.shared.Conformance;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.MandatePaper;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.payment.BankAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class MandatePageTest {

    private static final String LONGEST =
            "Société coopérative d’intérêt collectif des Hébergeurs Réunis du Lyonnais";
    private static final Instant SIGNED = Instant.parse("2026-03-01T09:15:30Z");

    private final HtmlMandateRenderer renderer = new HtmlMandateRenderer(new PdfPrinter());

    @Test
    void it_says_who_collects_from_whom_and_all_that_the_rulebook_wants() {
        assertThat(text(paper(Language.FR, "Anna Noël")))
                .contains("Mandat de prélèvement SEPA")
                .contains("0191D2A45B6C7D8E9F00AABBCCDDEEFF")
                .contains("FR72ZZZ123456")
                .contains("Récurrent, prélèvement SEPA Core")
                .contains("Hébergeur du Midi", "12 quai de Rive-Neuve")
                .contains("Anna Noël", "3 rue des Cordeliers")
                .contains("FR76 **** 0189")
                .contains("Signé le 1er mars 2026")
                .contains("dans les 8 semaines")
                .contains("(09:15:30 UTC)", "192.0.2.1")
                .contains("caduc")
                .doesNotContain("30006000011234567890189");
        assertThat(text(paper(Language.EN, "Anna Noël")))
                .contains("SEPA direct debit mandate")
                .contains("within 8 weeks")
                .contains("you authorise (A) Hébergeur du Midi to send");
    }

    @Test
    void nothing_is_printed_on_top_of_the_debtor() {
        assertThat(new Paper(pdf(paper(Language.FR, "Anna Noël"))).overlapping("Autorisation"))
                .isEmpty();
        assertThat(new Paper(pdf(paper(Language.EN, "Anna Noël"))).overlapping("Authorisation"))
                .isEmpty();
    }

    @Test
    void one_that_is_over_says_so() {
        MandatePaper paper = paper(Language.EN, "Anna Noël");
        MandatePaper revoked =
                new MandatePaper(
                        paper.mandate()
                                .to(Mandate.State.REVOKED, Instant.parse("2026-04-02T10:00:00Z")),
                        paper.creditor(),
                        paper.debtor());

        assertThat(text(revoked)).contains("has not been used since 2 April 2026");
        assertThat(text(paper)).doesNotContain("has not been used");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_archivable_and_accessible_with_the_longest_names(Language language) {
        byte[] pdf = pdf(paper(language, LONGEST.substring(0, 70)));

        assertThat(Conformance.archivable(pdf)).isEmpty();
        assertThat(Conformance.accessible(pdf)).isEmpty();
        assertThat(text(paper(language, LONGEST.substring(0, 70)))).contains("du Lyon");
    }

    @Test
    void a_name_is_no_markup_and_the_same_mandate_is_the_same_bytes() {
        MandatePaper paper = paper(Language.FR, "<script>x</script>");

        assertThat(new String(renderer.render(paper, DocumentFormat.HTML), StandardCharsets.UTF_8))
                .doesNotContain("<script>x")
                .contains("&lt;script&gt;x");
        assertThat(pdf(paper)).isEqualTo(pdf(paper));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_agreed_to_is_what_the_paper_says(Language language) {
        assertThat(text(paper(language, "Anna Noël")))
                .contains(plain(renderer.wording("Hébergeur du Midi", language)));
    }

    private static MandatePaper paper(Language language, String holder) {
        Invoice like = Samples.invoice();
        Mandate mandate =
                new Mandate(
                        new MandateId(UUID.fromString("0191d2a4-5b6c-7d8e-9f00-aabbccddeeff")),
                        like.customer(),
                        new CreditorId("FR72ZZZ123456"),
                        new BankAccount(holder, "FR7630006000011234567890189"),
                        Optional.empty(),
                        like.buyer().address(),
                        new Signature(SIGNED, LocalDate.of(2026, 3, 1), "p", "192.0.2.1", language),
                        Mandate.State.DEFAULT,
                        LocalDate.of(2026, 3, 1),
                        SIGNED,
                        0);
        Party debtor =
                new Party(
                        PartyKind.CONSUMER,
                        holder,
                        like.buyer().address(),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty());
        return new MandatePaper(mandate, like.seller(), debtor);
    }

    private byte[] pdf(MandatePaper paper) {
        return renderer.render(paper, DocumentFormat.PDF);
    }

    private String text(MandatePaper paper) {
        return plain(new Paper(pdf(paper)).text());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }
}
