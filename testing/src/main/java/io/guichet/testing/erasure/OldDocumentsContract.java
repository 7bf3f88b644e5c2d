package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.erasure.port.OldDocuments;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.payment.Receipt;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What every {@link io.guichet.application.erasure.port.OldDocuments} promises. */
public abstract class OldDocumentsContract extends Contract {

    private static final Instant LONG_AGO = Instant.parse("2010-03-01T12:00:00Z");
    private static final LocalDate BEFORE = LocalDate.of(2016, 1, 1);

    private Customer customer;

    @BeforeEach
    void somebody() {
        customer = given().customerBilledElsewhere();
    }

    @Test
    void what_is_left_is_found_as_it_was_erased_and_fits_its_seal() {
        Sealed<Invoice> invoice = paidOff(given().invoiceOf(customer, LONG_AGO));

        Sealed<Invoice> left = erased(invoice);

        DocumentReference reference = invoice.document().reference();
        Sealed<Invoice> found = in(() -> stores().invoices().find(reference)).orElseThrow();
        assertThat(found).isEqualTo(left);
        assertThat(found.isErased()).isTrue();
        assertThat(found.seal().hash()).isEqualTo(invoice.seal().hash());
        assertThat(found.seal().fits(found.document(), Seal.GENESIS)).isTrue();
        assertThat(found.document().totals()).isEqualTo(invoice.document().totals());
        assertThat(found.document().buyer().name()).isEmpty();
        assertThat(found.document().toString())
                .doesNotContain(customer.identity().name())
                .doesNotContain("Cabinet Leroy", "Bruxelles")
                .doesNotContain("PO-42");
    }

    @Test
    void nobody_is_shown_it_any_more_and_no_drawing_is_left() {
        Sealed<Invoice> invoice = paidOff(given().invoiceOf(customer, LONG_AGO));
        DocumentReference reference = invoice.document().reference();
        byte[] drawing = {1};
        done(
                () ->
                        stores().renderedDocuments()
                                .keep(RenderedDocument.of(reference, DocumentFormat.PDF, drawing)));

        erased(invoice);

        assertThat(in(() -> stores().renderedDocuments().find(reference, DocumentFormat.PDF)))
                .isEmpty();
        assertThat(in(() -> stores().findInvoice().find(customer.number(), reference))).isEmpty();
        assertThat(
                        in(
                                () ->
                                        stores().listInvoices()
                                                .list(
                                                        customer.number(),
                                                        InvoiceFilter.all(),
                                                        InvoicePosition.START,
                                                        10)
                                                .items()))
                .isEmpty();
        assertThat(in(() -> stores().listInvoices().years(customer.number()))).isEmpty();
    }

    @Test
    void what_is_young_owed_corrected_since_or_erased_is_not_wanted() {
        Sealed<Invoice> old = paidOff(given().invoiceOf(customer, LONG_AGO));
        given().invoiceOf(customer, LONG_AGO);
        Sealed<Invoice> corrected = paidOff(given().invoiceOf(customer, LONG_AGO));
        String reference = corrected.document().reference().value();
        in(() -> given().issue(customer, DocumentKind.CREDIT_NOTE, reference, Given.NOON));
        Sealed<Invoice> young = paidOff(given().invoiceOf(customer, Given.NOON));

        assertThat(invoices(10)).containsExactly(old);
        erased(old);
        assertThat(invoices(10)).isEmpty();
        assertThat(young.isErased()).isFalse();
    }

    @Test
    void so_many_at_a_time_in_the_order_of_their_series() {
        Sealed<Invoice> first = paidOff(given().invoiceOf(customer, LONG_AGO));
        paidOff(given().invoiceOf(customer, LONG_AGO));

        assertThat(invoices(1)).containsExactly(first);
    }

    @Test
    void erasing_twice_changes_nothing_more() {
        Sealed<Invoice> invoice = paidOff(given().invoiceOf(customer, LONG_AGO));
        Sealed<Invoice> left = erased(invoice);

        erased(invoice);

        assertThat(in(() -> stores().invoices().find(invoice.document().reference())))
                .contains(left);
    }

    @Test
    void a_receipt_keeps_its_amount_and_forgets_who_paid() {
        DocumentReference reference =
                new Paid(stores()).transfer(customer, "50.00", LONG_AGO, List.of()).receipt();
        Sealed<Receipt> receipt =
                in(() -> old().receipts(customer.seller(), BEFORE, 10)).getFirst();

        done(
                () ->
                        old().eraseReceipts(
                                        List.of(
                                                receipt.erasedTo(
                                                        receipt.document().withoutPerson()))));

        Sealed<Receipt> found = in(() -> stores().receipts().find(reference)).orElseThrow();
        assertThat(found.isErased()).isTrue();
        assertThat(found.seal().fits(found.document(), found.seal().previousHash())).isTrue();
        assertThat(found.document().amount()).isEqualTo(receipt.document().amount());
        assertThat(found.document().toString())
                .doesNotContain(customer.identity().name(), "Cabinet Leroy", "Bruxelles");
        assertThat(in(() -> old().receipts(customer.seller(), BEFORE, 10))).isEmpty();
        assertThat(
                        stores().listReceipts()
                                .issued(customer.number(), LocalDate.EPOCH, BEFORE, "", 10)
                                .items())
                .isEmpty();
    }

    @Test
    void who_was_closed_long_ago_is_forgotten_once_no_document_names_him() {
        Sealed<Invoice> invoice = paidOff(given().invoiceOf(customer, LONG_AGO));
        done(() -> stores().erasing().erasure().close(customer.number(), LONG_AGO));
        forgetClosed();
        assertThat(identity()).isEqualTo(customer.identity());

        erased(invoice);
        forgetClosed();

        assertThat(identity()).isEqualTo(customer.identity().withoutName());
        assertThat(in(() -> stores().customers().history(customer.number()))).isEmpty();
    }

    @Test
    void who_was_closed_lately_or_never_is_known() {
        Customer open = given().customer();
        done(() -> stores().erasing().erasure().close(customer.number(), Given.NOON));

        forgetClosed();

        assertThat(identity()).isEqualTo(customer.identity());
        assertThat(in(() -> stores().customers().find(open.number()))).contains(open);
    }

    @Test
    void identities_that_something_names_are_kept() {
        Sealed<Invoice> invoice = given().invoiceOf(customer);

        done(() -> old().forgetIdentities(1_000));

        assertThat(in(() -> stores().invoices().find(invoice.document().reference())))
                .contains(invoice);
        assertThat(in(() -> stores().customers().find(customer.number()))).contains(customer);
    }

    private void forgetClosed() {
        done(() -> old().forgetClosed(customer.seller(), BEFORE, 1_000));
    }

    private Party identity() {
        return in(() -> stores().customers().find(customer.number())).orElseThrow().identity();
    }

    private OldDocuments old() {
        return stores().erasing().old();
    }

    private List<Sealed<Invoice>> invoices(int atMost) {
        return in(() -> old().invoices(customer.seller(), BEFORE, atMost));
    }

    private Sealed<Invoice> erased(Sealed<Invoice> invoice) {
        Sealed<Invoice> left = invoice.erasedTo(invoice.document().withoutPerson());
        done(() -> old().eraseInvoices(List.of(left)));
        return left;
    }

    private Sealed<Invoice> paidOff(Sealed<Invoice> invoice) {
        DocumentReference reference = invoice.document().reference();
        done(
                () ->
                        stores().receivables()
                                .save(
                                        stores().receivables()
                                                .find(reference)
                                                .orElseThrow()
                                                .pay(invoice.document().totals().gross())));
        return invoice;
    }
}
