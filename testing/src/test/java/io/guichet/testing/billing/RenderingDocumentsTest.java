package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderDocument.Outcome;
import io.guichet.application.billing.RenderDocument.Outcome.NoSuchDocument;
import io.guichet.application.billing.RenderDocument.Outcome.Rendered;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class RenderingDocumentsTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @Test
    void an_invoice_comes_in_the_form_that_was_asked_for() {
        assertThat(text(invoice, DocumentFormat.PDF)).isEqualTo("PDF FR00000001 EUR 30.00");
        assertThat(text(invoice, DocumentFormat.HTML)).isEqualTo("HTML FR00000001 EUR 30.00");
    }

    @Test
    void a_document_is_named_after_its_reference() {
        assertThat(rendered(invoice, DocumentFormat.PDF).fileName()).isEqualTo("FR00000001.pdf");
    }

    @Test
    void credit_notes_and_receipts_can_be_had_too() {
        company.transfers(anna, "30.00", List.of(invoice));
        company.credits(invoice, "");

        assertThat(text(new DocumentReference("FRA00000001"), DocumentFormat.PDF))
                .isEqualTo("PDF FRA00000001 EUR 30.00 for FR00000001");
        assertThat(text(new DocumentReference("FRR00000001"), DocumentFormat.PDF))
                .isEqualTo("PDF FRR00000001 EUR 30.00");
    }

    @Test
    void a_machine_gets_data_of_what_is_invoiced_and_none_of_what_was_paid() {
        company.transfers(anna, "30.00", List.of(invoice));
        DocumentReference receipt = new DocumentReference("FRR00000001");

        assertThat(text(invoice, DocumentFormat.XML)).isEqualTo("XML FR00000001 EUR 30.00");
        assertThat(
                        company.does()
                                .renderDocument()
                                .render(
                                        new RenderDocument.Command(
                                                anna, receipt, DocumentFormat.XML)))
                .isEqualTo(new NoSuchDocument());
    }

    @Test
    void what_was_drawn_once_is_kept() {
        RenderedDocument first = rendered(invoice, DocumentFormat.PDF);

        RenderedDocument second = rendered(invoice, DocumentFormat.PDF);

        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.sha256()).isEqualTo(first.sha256()).matches("[0-9a-f]{64}");
        assertThat(company.does().renderer().drawings()).isEqualTo(1);
    }

    @Test
    void the_document_of_somebody_else_does_not_exist_even_if_it_is_kept() {
        rendered(invoice, DocumentFormat.PDF);
        CustomerNumber boris = company.customerWithCredit("10.00");

        assertThat(render(boris, invoice)).isEqualTo(new NoSuchDocument());
        assertThat(render(anna, new DocumentReference("FRR00000001")))
                .isEqualTo(new NoSuchDocument());
    }

    @Test
    void an_unknown_reference_is_no_document() {
        assertThat(render(anna, new DocumentReference("FR99999999")))
                .isEqualTo(new NoSuchDocument());
    }

    private Outcome render(CustomerNumber customer, DocumentReference reference) {
        return company.does()
                .renderDocument()
                .render(new RenderDocument.Command(customer, reference, DocumentFormat.PDF));
    }

    private RenderedDocument rendered(DocumentReference reference, DocumentFormat format) {
        RenderDocument.Command command = new RenderDocument.Command(anna, reference, format);
        return ((Rendered) company.does().renderDocument().render(command)).document();
    }

    private String text(DocumentReference reference, DocumentFormat format) {
        return new String(rendered(reference, format).content(), StandardCharsets.UTF_8);
    }
}
