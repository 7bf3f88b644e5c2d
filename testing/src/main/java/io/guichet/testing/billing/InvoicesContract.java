package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What every {@link io.guichet.application.billing.port.Invoices} promises. */
public abstract class InvoicesContract extends Contract {

    @Test
    void an_invoice_is_found_as_it_was_issued() {
        Sealed<Invoice> invoice = given().invoiceOf(given().customer());

        assertThat(in(() -> stores().invoices().find(invoice.document().reference())))
                .contains(invoice);
    }

    @Test
    void so_is_one_of_several_rates() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOfTwoRates(customer);

        assertThat(invoice.document().totals().vat()).hasSize(2);
        assertThat(in(() -> stores().invoices().find(invoice.document().reference())))
                .contains(invoice);
        assertThat(in(() -> seriesOf(customer, DocumentKind.INVOICE))).containsExactly(invoice);
    }

    @Test
    void a_stored_invoice_still_fits_its_seal() {
        Sealed<Invoice> invoice = given().invoiceOf(given().customer());

        Sealed<Invoice> found =
                in(() -> stores().invoices().find(invoice.document().reference())).orElseThrow();

        assertThat(found.seal().fits(found.document(), Seal.GENESIS)).isTrue();
    }

    @Test
    void to_whom_it_was_addressed_is_found_and_sealed() {
        Customer customer = given().customerBilledElsewhere();
        Sealed<Invoice> invoice = given().invoiceOf(customer);

        Sealed<Invoice> found =
                in(() -> stores().invoices().find(invoice.document().reference())).orElseThrow();

        assertThat(found).isEqualTo(invoice);
        assertThat(found.document().buyer()).isEqualTo(customer.identity());
        assertThat(found.seal().fits(found.document(), Seal.GENESIS)).isTrue();
    }

    @Test
    void a_credit_note_is_found_as_it_was_issued() {
        Sealed<Invoice> note = given().creditNoteOn(given().invoiceOf(given().customer()));

        assertThat(in(() -> stores().invoices().find(note.document().reference()))).contains(note);
    }

    @Test
    void credit_notes_are_found_by_what_they_correct() {
        Sealed<Invoice> invoice = given().invoiceOf(given().customer());
        Sealed<Invoice> first = given().creditNoteOn(invoice);
        Sealed<Invoice> second = given().creditNoteOn(invoice);

        assertThat(correctionsOf(invoice))
                .containsExactly(first.document().reference(), second.document().reference());
        assertThat(correctionsOf(first)).isEmpty();
    }

    @Test
    void a_corrective_invoice_is_found_as_it_was_issued_and_is_the_only_one() {
        Sealed<Invoice> invoice = given().invoiceOf(given().customer());
        Sealed<Invoice> next = given().correctiveOn(invoice, Given.NOON, Samples.line("90"));

        assertThat(in(() -> stores().invoices().find(next.document().reference()))).contains(next);
        assertThat(correctionsOf(invoice)).containsExactly(next.document().reference());
        assertLost(() -> given().correctiveOn(invoice, Given.NOON, Samples.line("80")));
    }

    @Test
    void an_advance_and_what_takes_it_off_are_found_as_they_were_issued() {
        Customer customer = given().customer();
        Sealed<Invoice> advance = given().invoiceOf(customer, new Advance.Asked());
        DocumentReference reference = advance.document().reference();
        assertThat(finalAfter(reference)).isEmpty();

        Sealed<Invoice> last =
                given().invoiceOf(
                                customer,
                                new Advance.Deducted(reference, advance.document().issuedOn()));

        assertThat(in(() -> stores().invoices().find(reference))).contains(advance);
        assertThat(in(() -> stores().invoices().find(last.document().reference()))).contains(last);
        assertThat(finalAfter(reference)).contains(last.document().reference());
        assertThat(finalAfter(last.document().reference())).isEmpty();
    }

    private Optional<DocumentReference> finalAfter(DocumentReference advance) {
        return in(() -> stores().invoices().finalAfter(advance));
    }

    private List<DocumentReference> correctionsOf(Sealed<Invoice> invoice) {
        return in(() -> stores().invoices().correctionsOf(invoice.document().reference()));
    }

    @Test
    void an_unknown_reference_finds_nothing() {
        assertThat(in(() -> stores().invoices().find(new DocumentReference("NONE-1")))).isEmpty();
    }

    @Test
    void a_reference_is_taken_once() {
        Sealed<Invoice> invoice = given().invoiceOf(given().customer());

        assertLost(() -> stores().invoices().add(invoice));
    }

    @Test
    void a_number_of_a_series_is_taken_once() {
        Customer customer = given().customer();
        given().invoiceOf(customer);

        assertLost(
                () -> {
                    Sealed<Invoice> second =
                            given().issue(customer, DocumentKind.INVOICE, "", Given.NOON);
                    Seal taken = Seal.of(second.document(), 1, Seal.GENESIS);
                    stores().invoices().add(new Sealed<>(second.document(), taken));
                });
    }

    @Test
    void a_series_is_read_in_its_order_from_any_number_on() {
        Customer customer = given().customer();
        given().invoiceOf(customer);
        Sealed<Invoice> second = given().invoiceOf(customer);
        Sealed<Invoice> third = given().invoiceOf(customer);
        given().invoiceOf(customer);

        assertThat(
                        in(
                                () ->
                                        stores().invoices()
                                                .inSeries(
                                                        customer.seller(),
                                                        DocumentKind.INVOICE,
                                                        1,
                                                        2)))
                .containsExactly(second, third);
    }

    @Test
    void each_kind_has_a_series_of_its_own() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOf(customer);
        Sealed<Invoice> note = given().creditNoteOn(invoice);

        assertThat(in(() -> seriesOf(customer, DocumentKind.INVOICE))).containsExactly(invoice);
        assertThat(in(() -> seriesOf(customer, DocumentKind.CREDIT_NOTE))).containsExactly(note);
    }

    @Test
    void what_a_failed_transaction_issued_was_never_issued() {
        Customer customer = given().customer();

        assertThatThrownBy(
                        () ->
                                done(
                                        () -> {
                                            given().issue(
                                                            customer,
                                                            DocumentKind.INVOICE,
                                                            "",
                                                            Given.NOON);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");

        assertThat(in(() -> seriesOf(customer, DocumentKind.INVOICE))).isEmpty();
        assertThat(given().invoiceOf(customer).seal().number()).isEqualTo(1);
    }

    private Iterable<Sealed<Invoice>> seriesOf(Customer customer, DocumentKind kind) {
        return stores().invoices().inSeries(customer.seller(), kind, 0, 10);
    }
}
