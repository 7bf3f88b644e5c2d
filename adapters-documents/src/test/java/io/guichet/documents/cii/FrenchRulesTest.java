package io.guichet.documents.cii;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.documents.shared.Clientele;
import io.guichet.documents.shared.Samples;
import io.guichet.documents.shared.Schematron;
import io.guichet.domain.billing.Invoice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of the reform (BR-FR) by themselves, for every customer: the validator of {@link
 * FacturXTest} asks them only about documents between two parties in France.
 */
class FrenchRulesTest {

    private static final String ABROAD = "(GERMAN|DUTCH|SWEDISH)_CONSUMER";

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = ABROAD)
    void they_have_nothing_against_any_document(Clientele customer) {
        assertThat(findings(customer)).isEmpty();
    }

    /**
     * BR-FR-16 lists the rates of France, whatever else the document says: nothing in it can tell
     * the rules that it is under the one stop shop. No platform is given such a document.
     */
    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = ABROAD)
    void of_a_sale_through_the_one_stop_shop_they_know_no_rate_and_miss_nothing_else(
            Clientele customer) {
        assertThat(findings(customer))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("id=\"BR-FR-16"));
    }

    private static List<String> findings(Clientele customer) {
        Optional<Invoice> corrected = Optional.of(customer.invoice());
        Invoice advance = customer.advance();
        return Stream.of(
                        new CiiInvoice(customer.invoice(), Optional.empty()),
                        new CiiInvoice(customer.creditNote(), corrected),
                        new CiiInvoice(customer.corrective(), corrected),
                        new CiiInvoice(Samples.paid(customer.invoice()), Optional.empty()),
                        new CiiInvoice(advance, Optional.empty()),
                        new CiiInvoice(Samples.creditNoteOn(advance), Optional.of(advance)),
                        new CiiInvoice(customer.finalAfterAdvance(), Optional.empty()))
                .map(CiiInvoice::draw)
                .map(Schematron::invoice)
                .flatMap(List::stream)
                .toList();
    }
}
