package io.guichet.documents.cii;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.billing.HtmlDocumentRenderer;
import io.guichet.documents.billing.PdfDepositPapers;
import io.guichet.documents.shared.Clientele;
import io.guichet.documents.shared.Conformance;
import io.guichet.documents.shared.Correctives;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.publicsector.Addressing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Currency;
import java.util.Optional;

/** Every kind of document for every kind of customer, judged by others. */
class FacturXTest {

    private static final HtmlDocumentRenderer RENDERER = new HtmlDocumentRenderer();
    private static final PdfDepositPapers DEPOSITS = new PdfDepositPapers(new PdfPrinter());

    @ParameterizedTest
    @EnumSource
    void validators_have_nothing_against_an_invoice(Clientele customer) {
        isAccepted(pdf(customer.invoice(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void validators_have_nothing_against_a_credit_note(Clientele customer) {
        isAccepted(pdf(customer.creditNote(), Optional.of(customer.invoice())));
    }

    @ParameterizedTest
    @EnumSource
    void validators_have_nothing_against_a_corrective_invoice(Clientele customer) {
        isAccepted(pdf(customer.corrective(), Optional.of(customer.invoice())));
    }

    /** BT-3 and BG-3: exactly one preceding invoice with its number and day (BR-FR-CO-04). */
    @Test
    void a_corrective_invoice_cites_the_one_it_replaces_and_may_be_paid() {
        Invoice paid = Correctives.on(Samples.paid());

        assertThat(new CiiInvoice(paid, Optional.of(Samples.paid())).draw())
                .contains("<ram:TypeCode>384</ram:TypeCode>")
                .containsOnlyOnce("<ram:InvoiceReferencedDocument>")
                .contains("<ram:IssuerAssignedID>FR00000042</ram:IssuerAssignedID>")
                .contains("<qdt:DateTimeString format=\"102\">20260301</qdt:DateTimeString>");
        isAccepted(pdf(paid, Optional.of(Samples.paid())));
        byte[] alone = pdf(paid, Optional.empty());
        assertThat(Conformance.facturX(alone, "invoice.pdf"))
                .anyMatch(finding -> finding.contains("BR-FR-CO-04"));
    }

    @ParameterizedTest
    @EnumSource
    void validators_have_nothing_against_an_advance_and_its_credit_note(Clientele customer) {
        Invoice advance = customer.advance();
        isAccepted(pdf(advance, Optional.empty()));
        isAccepted(pdf(Samples.creditNoteOn(advance), Optional.of(advance)));
    }

    @ParameterizedTest
    @EnumSource
    void validators_have_nothing_against_the_final_invoice_after_it(Clientele customer) {
        isAccepted(pdf(customer.finalAfterAdvance(), Optional.empty()));
    }

    @Test
    void data_say_what_is_asked_for_in_advance_and_what_takes_it_off() {
        Invoice advance = Clientele.COMPANY.advance();
        assertThat(new CiiInvoice(advance, Optional.empty()).draw())
                .contains("<ram:TypeCode>386</ram:TypeCode>", "<ram:ID>S1</ram:ID>");
        assertThat(new CiiInvoice(Samples.creditNoteOn(advance), Optional.of(advance)).draw())
                .contains("<ram:TypeCode>503</ram:TypeCode>");
        assertThat(new CiiInvoice(Clientele.COMPANY.finalAfterAdvance(), Optional.empty()).draw())
                .contains(
                        "<ram:TypeCode>380</ram:TypeCode>",
                        "<ram:ID>S4</ram:ID>",
                        "<ram:InvoiceReferencedDocument>"
                                + "<ram:IssuerAssignedID>FR00000017</ram:IssuerAssignedID>",
                        ">20260209</qdt:DateTimeString>",
                        "<ram:DuePayableAmount>80.00<");
    }

    /** BG-8 stays where the buyer is; an agreed term is general information, too. */
    @Test
    void data_say_in_a_note_whom_an_invoice_is_addressed_to() {
        Invoice invoice = Clientele.COMPANY_BILLED_ELSEWHERE.invoice();

        assertThat(new CiiInvoice(invoice, Optional.empty()).draw())
                .contains("<ram:CountryID>FR</ram:CountryID>")
                .doesNotContain("<ram:CountryID>BE</ram:CountryID>")
                .contains(
                        "45 jours.\nAdresse de facturation\u00a0: Cabinet &quot;Leroy&quot;"
                                + " &amp; Söhne, 12 rue"
                                + " &lt;Neuve&gt;, Boîte 4, 1000 Bruxelles, Belgique</ram:Content>\n"
                                + "<ram:SubjectCode>AAI</ram:SubjectCode>");
        assertThat(new CiiInvoice(Clientele.COMPANY.invoice(), Optional.empty()).draw())
                .doesNotContain("facturation");
    }

    @Test
    void what_was_paid_first_is_accepted_as_paid() {
        byte[] xml = RENDERER.render(Samples.paid(), Optional.empty(), DocumentFormat.XML);

        assertThat(new String(xml, UTF_8))
                .contains("<ram:ID>S2</ram:ID>", "DuePayableAmount>0.00<");
        isAccepted(pdf(Samples.paid(), Optional.empty()));
    }

    @Test
    void what_is_deposited_for_a_public_body_says_its_service_and_its_engagement() {
        Invoice invoice = Clientele.PUBLIC_BODY.invoice();
        Addressing addressing = new Addressing("DSI <1>", "EJ-2026-7");

        assertThat(new CiiInvoice(invoice, Optional.empty(), addressing).draw())
                .contains(
                        "<ram:BuyerReference>DSI &lt;1&gt;</ram:BuyerReference>",
                        "<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>EJ-2026-7<");
        isAccepted(DEPOSITS.draw(invoice, Optional.empty(), addressing));
        Invoice note = Clientele.PUBLIC_BODY.creditNote();
        isAccepted(DEPOSITS.draw(note, Optional.of(invoice), addressing));
        Invoice corrective = Clientele.PUBLIC_BODY.corrective();
        isAccepted(DEPOSITS.draw(corrective, Optional.of(invoice), addressing));
        isAccepted(DEPOSITS.draw(invoice, Optional.empty(), new Addressing("", "")));
    }

    /** Chorus Pro would take the one for a service and refuses what says no means of payment. */
    @Test
    void a_deposit_says_no_other_reference_and_always_how_to_pay() {
        Invoice paid = Samples.paid();
        Invoice own = Samples.printing(paid, new BuyerReference(Kind.INTERNAL_REFERENCE, "MY-REF"));

        assertThat(new CiiInvoice(own, Optional.empty()).draw())
                .contains("<ram:BuyerReference>MY-REF<")
                .doesNotContain("SettlementPaymentMeans");
        assertThat(new CiiInvoice(own, Optional.empty(), new Addressing("", "EJ-1")).draw())
                .doesNotContain("MY-REF")
                .contains("SpecifiedTradeSettlementPaymentMeans");
    }

    @Test
    void the_data_alone_is_accepted_too() {
        byte[] xml = RENDERER.render(Samples.invoice(), Optional.empty(), DocumentFormat.XML);

        assertThat(Conformance.facturX(xml, "invoice.xml")).isEmpty();
    }

    @Test
    void the_validators_would_have_found_what_is_missing() {
        byte[] xml = RENDERER.render(Samples.invoice(), Optional.empty(), DocumentFormat.XML);
        String spoilt =
                new String(xml, UTF_8)
                        .replace(">PMT<", ">AAI<")
                        .replace("GrandTotalAmount>1379.00", "GrandTotalAmount>1.00");

        assertThat(Conformance.facturX(spoilt.getBytes(UTF_8), "invoice.xml"))
                .anyMatch(finding -> finding.contains("BR-FR-05"))
                .anyMatch(finding -> finding.contains("BR-CO-15"));
        String pdf = new String(pdf(Samples.invoice(), Optional.empty()), ISO_8859_1);
        byte[] claims = pdf.replace("pdfuaid:part>1", "pdfuaid:part>7").getBytes(ISO_8859_1);
        assertThat(Conformance.accessible(claims)).isNotEmpty();
    }

    @Test
    void many_lines_are_accepted_over_many_sheets() {
        isAccepted(pdf(Samples.longInvoice(60), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 60})
    void prices_published_with_vat_keep_the_rules_at_what_was_published(int lines) {
        Invoice invoice = Samples.pricedWithVat(lines);

        assertThat(invoice.totals().gross())
                .isEqualTo(new Money(999L * lines, Currency.getInstance("EUR")));
        breaksNoRule(pdf(invoice, Optional.empty()));
        breaksNoRule(pdf(Samples.creditNoteOn(invoice), Optional.of(invoice)));
    }

    /** One validator warns that it adds up VAT on the net otherwise; the rules allow both. */
    private static void breaksNoRule(byte[] pdf) {
        assertThat(Conformance.facturX(pdf, "invoice.pdf"))
                .allMatch(
                        finding ->
                                finding.contains("<warning")
                                        && finding.contains("Arithmetical issue:Payable total"));
        assertThat(Conformance.accessible(pdf)).isEmpty();
    }

    @Test
    void no_vat_in_another_currency_is_none_in_euros() {
        isAccepted(pdf(Samples.dollars(), Optional.empty()));
    }

    @Test
    void what_runs_to_the_left_is_accepted() {
        isAccepted(pdf(Samples.to("שלום אירוח (בע\"מ)", "استضافة الويب", "x"), Optional.empty()));
    }

    @Test
    void what_is_written_in_east_asia_is_accepted() {
        isAccepted(pdf(Samples.to("株式会社さくら 한국", "服务器 サーバー 서버", "主机"), Optional.empty()));
    }

    @Test
    void a_receipt_can_be_archived_and_read_by_everybody() {
        byte[] pdf = RENDERER.render(Samples.receipt(Language.FR), DocumentFormat.PDF);

        assertThat(Conformance.archivable(pdf)).isEmpty();
        assertThat(Conformance.accessible(pdf)).isEmpty();
    }

    private static byte[] pdf(Invoice invoice, Optional<Invoice> corrected) {
        return RENDERER.render(invoice, corrected, DocumentFormat.PDF);
    }

    private static void isAccepted(byte[] pdf) {
        assertThat(Conformance.facturX(pdf, "invoice.pdf")).isEmpty();
        assertThat(Conformance.accessible(pdf)).isEmpty();
    }
}
