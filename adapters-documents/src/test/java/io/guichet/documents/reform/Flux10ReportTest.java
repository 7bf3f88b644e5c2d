package io.guichet.documents.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.reform.port.ReformPapers.Issue;
import io.guichet.documents.shared.Clientele;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.reform.ForeignDay;
import io.guichet.domain.reform.ForeignSale;
import io.guichet.domain.reform.ReportPeriod;
import io.guichet.domain.reform.SaleSum;
import io.guichet.domain.reform.SalesReport;
import io.guichet.domain.reform.SalesReport.Taxed;
import io.guichet.domain.reform.TransmissionKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Flux 10 as its schema and its rules want it. */
class Flux10ReportTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000010");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);
    private static final ReportPeriod PERIOD =
            new ReportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 10));

    private final XmlReformPapers papers =
            new XmlReformPapers(Optional.of(new PlatformName("0042", "Plateforme & Cie")));

    @Test
    void sales_are_written_by_day_category_and_rate() {
        assertThat(written(TransmissionKind.SALES, false))
                .contains(
                        "<Id>" + ID + "</Id>",
                        "<DateTimeString>20261011020000</DateTimeString>",
                        "<TypeCode>IN</TypeCode>",
                        "<Id schemeId=\"0238\">0042</Id>",
                        "<Name>Plateforme &amp; Cie</Name>",
                        "<Id schemeId=\"0002\">",
                        "<StartDate>20261001</StartDate>",
                        "<EndDate>20261010</EndDate>",
                        "<CategoryCode>TPS1</CategoryCode>\n"
                                + "<TaxExclusiveAmount>110.00</TaxExclusiveAmount>\n"
                                + "<TaxTotal>20.55</TaxTotal>",
                        "<TaxPercent>5.5</TaxPercent>\n"
                                + "<TaxableAmount>10.00</TaxableAmount>\n"
                                + "<TaxTotal>0.55</TaxTotal>",
                        "<CategoryCode>TNT1</CategoryCode>\n"
                                + "<TaxExclusiveAmount>50.00</TaxExclusiveAmount>\n"
                                + "<TaxTotal>0.00</TaxTotal>",
                        "<TaxPercent>0</TaxPercent>");
    }

    @Test
    void receipts_are_written_by_day_and_rate_with_their_vat() {
        assertThat(written(TransmissionKind.RECEIPTS, true))
                .contains(
                        "<TypeCode>RE</TypeCode>",
                        "<PaymentsReport>",
                        "<Date>20261002</Date>",
                        "<TaxPercent>20</TaxPercent>\n"
                                + "<CurrencyCode>EUR</CurrencyCode>\n"
                                + "<Amount>120.00</Amount>");
    }

    @Test
    void sales_abroad_are_written_one_by_one() {
        Invoice invoice = Clientele.EU_COMPANY.invoice();
        assertThat(abroad(new ForeignSale(invoice, Optional.empty())))
                .contains(Paper.expected("flux10-invoice.xml"));
    }

    @Test
    void a_credit_note_cites_its_invoice_and_who_has_no_vat_id_is_named() {
        Invoice note = Clientele.OUTSIDE_UNION.creditNote();
        assertThat(abroad(new ForeignSale(note, Optional.of(Clientele.OUTSIDE_UNION.invoice()))))
                .contains(
                        "<TypeCode>381</TypeCode>",
                        "<ReferencedDocument><ID>FR00000042</ID>\n<IssueDate>20260301</IssueDate>",
                        "<CompanyId schemeId=\"0227\">CHŁukasz &amp; Żaneta</CompanyId>",
                        "<TaxExemptionReasonCode>VATEX-EU-O</TaxExemptionReasonCode>");
    }

    @Test
    void a_corrective_invoice_cites_what_it_replaces() {
        Invoice corrective = Clientele.EU_COMPANY.corrective();
        assertThat(abroad(new ForeignSale(corrective, Optional.of(Clientele.EU_COMPANY.invoice()))))
                .contains(
                        "<TypeCode>384</TypeCode>",
                        "<ReferencedDocument><ID>FR00000042</ID>\n<IssueDate>20260301</IssueDate>");
    }

    /** As in the data of the documents themselves. */
    @Test
    void what_takes_an_advance_back_is_of_its_own_kind() {
        Invoice advance = Clientele.EU_COMPANY.advance();
        assertThat(abroad(new ForeignSale(advance, Optional.empty())))
                .contains("<TypeCode>386</TypeCode>");
        assertThat(abroad(new ForeignSale(Samples.creditNoteOn(advance), Optional.of(advance))))
                .contains("<TypeCode>503</TypeCode>");
    }

    @Test
    void what_corrects_is_reported_with_what_it_corrects_and_nothing_else() {
        Invoice invoice = Clientele.EU_COMPANY.invoice();
        Invoice note = Clientele.EU_COMPANY.creditNote();
        assertThatThrownBy(() -> new ForeignSale(note, Optional.empty()))
                .hasMessageContaining("corrects something else");
        assertThatThrownBy(() -> new ForeignSale(invoice, Optional.of(note)))
                .hasMessageContaining("corrects something else");
    }

    @Test
    void what_is_sold_at_home_is_not_among_them() {
        Invoice home = Clientele.COMPANY.invoice();
        assertThatThrownBy(() -> new ForeignSale(home, Optional.empty()))
                .hasMessageContaining("is not reported alone");
    }

    @Test
    void without_its_number_no_platform_is_named() {
        assertThat(new XmlReformPapers(Optional.empty()).isPlatformNamed()).isFalse();
        assertThat(papers.isPlatformNamed()).isTrue();
    }

    private String written(TransmissionKind kind, boolean isCorrection) {
        SalesReport report =
                new SalesReport(
                        kind,
                        PERIOD,
                        false,
                        SalesReport.days(
                                List.of(
                                        sum("FR", "20", "100.00", "20.00", true),
                                        sum("FR", "5.5", "10.00", "0.55", true),
                                        sum("DE", "19", "50.00", "9.50", false))),
                        List.of());
        Instant at = Instant.parse("2026-10-11T00:00:00Z");
        return papers.report(seller(), report, List.of(), new Issue(ID, isCorrection, at));
    }

    private String abroad(ForeignSale sale) {
        SalesReport report =
                new SalesReport(
                        TransmissionKind.SALES,
                        PERIOD,
                        false,
                        List.of(),
                        List.of(new ForeignDay(DAY, 1)));
        return papers.report(seller(), report, List.of(sale), new Issue(ID, false, Instant.EPOCH));
    }

    private static Taxed sum(
            String country, String percent, String base, String tax, boolean isInFrance) {
        SaleSum sum =
                new SaleSum(
                        DAY,
                        country,
                        VatRate.standard(percent),
                        Money.euros(base),
                        Money.euros(tax));
        return new Taxed(sum, isInFrance);
    }

    private static Seller seller() {
        return new Seller(
                new SellerCode("demo-fr"),
                Clientele.COMPANY.invoice().seller(),
                "factures@example.com",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                Samples.EUR,
                ZoneId.of("Europe/Paris"),
                "FR");
    }
}
