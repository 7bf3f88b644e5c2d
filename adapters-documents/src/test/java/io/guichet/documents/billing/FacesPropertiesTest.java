package io.guichet.documents.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.Samples;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.assertj.core.data.Offset;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/** Whatever can be invoiced can be shown, and the data adds up for who works it out again. */
class FacesPropertiesTest {

    private static final HtmlDocumentRenderer RENDERER = new HtmlDocumentRenderer();
    private static final String RAM =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";

    private static final Offset<BigDecimal> EXACTLY = Offset.offset(BigDecimal.ZERO);

    /** EN 16931, BR-CO-17. */
    private static final Offset<BigDecimal> BY_LESS_THAN_A_EURO =
            Offset.strictOffset(BigDecimal.ONE);

    @Property(tries = 300)
    void the_data_adds_up(@ForAll("invoices") Invoice invoice) throws Exception {
        Document data = parsed(render(invoice, DocumentFormat.XML));

        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (Element line : all(data, "SpecifiedLineTradeSettlement")) {
            net = net.add(number(line, "LineTotalAmount"));
        }
        for (Element vat : header(data, "ApplicableTradeTax")) {
            BigDecimal percent =
                    vat.getElementsByTagNameNS(RAM, "RateApplicablePercent").getLength() == 0
                            ? BigDecimal.ZERO
                            : number(vat, "RateApplicablePercent");
            BigDecimal stated = number(vat, "CalculatedAmount");
            assertThat(stated)
                    .isCloseTo(
                            number(vat, "BasisAmount")
                                    .multiply(percent)
                                    .movePointLeft(2)
                                    .setScale(2, RoundingMode.HALF_UP),
                            isNet(invoice) ? EXACTLY : BY_LESS_THAN_A_EURO);
            tax = tax.add(stated);
        }
        Element totals = all(data, "SpecifiedTradeSettlementHeaderMonetarySummation").getFirst();
        assertThat(number(totals, "LineTotalAmount")).isEqualByComparingTo(net);
        assertThat(number(totals, "TaxTotalAmount")).isEqualByComparingTo(tax);
        assertThat(number(totals, "GrandTotalAmount")).isEqualByComparingTo(net.add(tax));
        assertThat(number(totals, "DuePayableAmount"))
                .isEqualByComparingTo(invoice.isPaid() ? BigDecimal.ZERO : net.add(tax));
    }

    /** No price was published with VAT, so that all VAT is worked out on the net sums (ADR 36). */
    private static boolean isNet(Invoice invoice) {
        return invoice.lines().stream().allMatch(line -> line.vatWithin().isZero());
    }

    @Property(tries = 25)
    void every_face_shows_it(@ForAll("invoices") Invoice invoice) throws Exception {
        String gross =
                Words.in(invoice.language())
                        .figures()
                        .amount(invoice.totals().gross())
                        .replace('\u00a0', ' ');

        assertThat(
                        parsed(render(invoice, DocumentFormat.HTML))
                                .getDocumentElement()
                                .getTextContent())
                .contains(gross.replace(' ', '\u00a0'));
        assertThat(new Paper(render(invoice, DocumentFormat.PDF)).text()).contains(gross);
    }

    @Provide
    Arbitrary<Invoice> invoices() {
        Arbitrary<List<VatRate>> rates =
                Arbitraries.of(
                        List.of(Samples.NORMAL, Samples.OVERSEAS, VatRate.standard("5.5")),
                        List.of(Samples.REVERSED),
                        List.of(Samples.OUTSIDE));
        Arbitrary<List<InvoiceLine>> lines =
                rates.flatMap(some -> line(some).list().ofMinSize(1).ofMaxSize(12));
        Arbitrary<Invoice> owed =
                Combinators.combine(Arbitraries.of(Language.class), lines)
                        .as(
                                (language, all) ->
                                        Samples.of(language, all.toArray(InvoiceLine[]::new)));
        Arbitrary<UnaryOperator<Invoice>> kinds =
                Arbitraries.of(
                        List.<UnaryOperator<Invoice>>of(
                                UnaryOperator.identity(), Samples::paid, Samples::creditNoteOn));
        return Combinators.combine(owed, kinds).as((invoice, kind) -> kind.apply(invoice));
    }

    private static Arbitrary<InvoiceLine> line(List<VatRate> rates) {
        return Combinators.combine(
                        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(60),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-50"), new BigDecimal("5000"))
                                .ofScale(4),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-20"), new BigDecimal("20000"))
                                .ofScale(6),
                        Arbitraries.of(rates))
                .as(
                        (name, quantity, price, rate) ->
                                Samples.line(
                                        "x" + name,
                                        "",
                                        quantity.toPlainString(),
                                        price.toPlainString(),
                                        rate));
    }

    private static byte[] render(Invoice invoice, DocumentFormat format) {
        Optional<Invoice> corrected =
                invoice.isCreditNote() ? Optional.of(Samples.invoice()) : Optional.empty();
        return RENDERER.render(invoice, corrected, format);
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> all(Document data, String name) {
        NodeList found = data.getElementsByTagNameNS(RAM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static List<Element> header(Document data, String name) {
        return all(data, name).stream()
                .filter(
                        one ->
                                one.getParentNode()
                                        .getLocalName()
                                        .equals("ApplicableHeaderTradeSettlement"))
                .toList();
    }

    private static BigDecimal number(Element parent, String name) {
        return new BigDecimal(parent.getElementsByTagNameNS(RAM, name).item(0).getTextContent());
    }
}
