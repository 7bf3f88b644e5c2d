package io.guichet.documents.cii;

import static io.guichet.documents.shared.Samples.NORMAL;
import static io.guichet.documents.shared.Samples.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.billing.HtmlDocumentRenderer;
import io.guichet.documents.shared.Clientele;
import io.guichet.documents.shared.Conformance;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;
import java.util.stream.Stream;

/** Documents at the edges of what is issued, judged by others. */
class FacturXEdgesTest {

    private static final HtmlDocumentRenderer RENDERER = new HtmlDocumentRenderer();

    @ParameterizedTest
    @EnumSource
    void what_was_paid_first_is_accepted_from_every_customer(Clientele customer) {
        isAccepted(Samples.paid(customer.invoice()), Optional.empty());
    }

    @Test
    void all_rates_of_french_law_stand_on_one_document() {
        Invoice invoice =
                Samples.of(
                        Language.FR,
                        Stream.of("20", "13", "10", "8.5", "5.5", "2.1", "1.75")
                                .map(FacturXEdgesTest::at)
                                .toArray(InvoiceLine[]::new));

        isAccepted(invoice, Optional.empty());
        isAccepted(Samples.creditNoteOn(invoice), Optional.of(invoice));
    }

    @Test
    void a_line_below_zero_and_one_of_nothing_are_accepted() {
        isAccepted(
                Samples.of(
                        Language.FR,
                        line("Serveur dédié", "srv1", "1", "49.9", NORMAL),
                        line("Reprise du mois précédent", "srv1", "-1", "20", NORMAL),
                        line("Remise", "", "1", "-5", NORMAL),
                        line("Offert", "", "1", "0", NORMAL)),
                Optional.empty());
    }

    @Test
    void nothing_to_pay_is_accepted() {
        isAccepted(Samples.of(Language.EN, line("Gift", "", "1", "0", NORMAL)), Optional.empty());
    }

    @Test
    void another_currency_is_accepted_when_paid_and_when_credited() {
        isAccepted(Samples.paid(Samples.dollars()), Optional.empty());
        isAccepted(Samples.creditNoteOn(Samples.dollars()), Optional.of(Samples.dollars()));
    }

    private static InvoiceLine at(String rate) {
        return line("Au taux de " + rate, "s-" + rate, "3", "1234.567", VatRate.standard(rate));
    }

    private static void isAccepted(Invoice invoice, Optional<Invoice> corrected) {
        byte[] pdf = RENDERER.render(invoice, corrected, DocumentFormat.PDF);

        assertThat(Conformance.facturX(pdf, "invoice.pdf")).isEmpty();
        assertThat(Conformance.accessible(pdf)).isEmpty();
    }
}
