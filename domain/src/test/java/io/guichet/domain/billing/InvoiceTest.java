package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.EUR;
import static io.guichet.domain.billing.Documents.VAT_20;
import static io.guichet.domain.billing.Documents.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class InvoiceTest {

    private static final List<InvoiceLine> LINES = List.of(line("1", "100", VAT_20));
    private static final Totals TOTALS = Totals.of(LINES, EUR);

    @Test
    void a_credit_note_corrects_one_invoice_and_a_corrective_invoice_another() {
        assertThat(Documents.invoice("FR00000001").isCreditNote()).isFalse();
        assertThat(
                        Documents.document(
                                        "FRA00000001",
                                        DocumentKind.CREDIT_NOTE,
                                        "FR00000001",
                                        LINES,
                                        TOTALS)
                                .isCreditNote())
                .isTrue();
        Invoice corrective =
                Documents.document("FR00000002", DocumentKind.INVOICE, "FR00000001", LINES, TOTALS);
        assertThat(corrective.isCorrective()).isTrue();
        assertThat(corrective.isCreditNote()).isFalse();
        assertThat(corrective.corrected()).contains(new DocumentReference("FR00000001"));
        assertThat(Documents.invoice("FR00000001").isCorrective()).isFalse();
        assertRefused(DocumentKind.INVOICE, "FR00000001", LINES, TOTALS);
        assertRefused(DocumentKind.CREDIT_NOTE, "", LINES, TOTALS);
    }

    @Test
    void a_receipt_is_no_invoice_and_an_invoice_has_lines() {
        assertRefused(DocumentKind.RECEIPT, "", LINES, TOTALS);
        assertRefused(DocumentKind.INVOICE, "", List.of(), Totals.of(List.of(), EUR));
    }

    @Test
    void totals_are_those_of_the_lines() {
        assertRefused(
                DocumentKind.INVOICE, "", LINES, Totals.of(List.of(line("1", "99", VAT_20)), EUR));
    }

    @Test
    void what_was_handed_in_can_change_no_invoice() {
        List<InvoiceLine> lines = new ArrayList<>(LINES);
        Invoice invoice = Documents.invoice("FR00000001", lines);

        lines.clear();

        assertThat(invoice.lines()).hasSize(1);
    }

    private static void assertRefused(
            DocumentKind kind, String corrects, List<InvoiceLine> lines, Totals totals) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.document("FR00000001", kind, corrects, lines, totals));
    }
}
