package io.guichet.documents.cii;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.billing.HtmlDocumentRenderer;
import io.guichet.documents.shared.Conformance;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceLine.Price;
import io.guichet.domain.billing.VatInEuros;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.ExchangeRate;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** VAT charged in another currency is stated in euros as well (BR-FR-CO-12). */
class VatInEurosOnDocumentsTest {

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final HtmlDocumentRenderer RENDERER = new HtmlDocumentRenderer();

    @Test
    void the_paper_tells_the_amount_the_rate_and_its_day() {
        String french = new Paper(draw(Language.FR, DocumentFormat.PDF)).text();
        String english = new Paper(draw(Language.EN, DocumentFormat.PDF)).text();

        assertThat(french.replaceAll("\\s+", " "))
                .contains("TVA en euros (1 € = 1,085 USD au 27 février 2026) 18,43 €");
        assertThat(english.replaceAll("\\s+", " "))
                .contains("VAT in euros (€1 = USD 1.085 on 27 February 2026) €18.43");
    }

    @Test
    void the_data_tells_it_and_validators_have_nothing_against_it() {
        String xml = new String(draw(Language.FR, DocumentFormat.XML), StandardCharsets.UTF_8);

        assertThat(xml)
                .contains("<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>")
                .contains("<ram:TaxTotalAmount currencyID=\"USD\">20.00</ram:TaxTotalAmount>")
                .contains("<ram:TaxTotalAmount currencyID=\"EUR\">18.43</ram:TaxTotalAmount>");
        assertThat(Conformance.facturX(draw(Language.FR, DocumentFormat.PDF), "invoice.pdf"))
                .isEmpty();
    }

    private static byte[] draw(Language language, DocumentFormat format) {
        return RENDERER.render(invoice(language), Optional.empty(), format);
    }

    private static Invoice invoice(Language language) {
        LocalDate march = LocalDate.of(2026, 3, 1);
        Price price = new Price(new BigDecimal("100"), DOLLAR, Samples.NORMAL);
        InvoiceLine line =
                InvoiceLine.of("Server", "srv1", march, march.plusMonths(1), BigDecimal.ONE, price);
        Invoice plain = Samples.of(language, line);
        ExchangeRate rate =
                new ExchangeRate(DOLLAR, LocalDate.of(2026, 2, 27), new BigDecimal("1.085"));
        return plain.with(VatInEuros.of(plain.totals().tax(), rate));
    }
}
