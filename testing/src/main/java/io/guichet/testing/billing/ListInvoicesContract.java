package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.InvoiceSummary.TakenBack;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.testing.publicsector.PublicDesk;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What every {@link io.guichet.application.billing.query.ListInvoices} promises. */
public abstract class ListInvoicesContract extends Contract {

    private static final Instant IN_2025 = Instant.parse("2025-12-31T12:00:00Z");

    @Test
    void a_list_shows_what_was_invoiced_and_what_is_open() {
        Customer customer = given().customer();
        Invoice invoice = given().invoiceOf(customer).document();

        change(invoice, open -> open.pay(Money.euros("50.00")));

        assertThat(all(customer))
                .containsExactly(
                        new InvoiceSummary(
                                invoice.reference(),
                                DocumentKind.INVOICE,
                                invoice.order(),
                                invoice.issuedOn(),
                                invoice.dueOn(),
                                Money.euros("100.00"),
                                Money.euros("120.00"),
                                Money.euros("70.00"),
                                InvoiceStatus.PARTLY_PAID,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false));
    }

    @Test
    void what_was_reissued_shows_what_stands_in_its_place() {
        Customer customer = given().customer();
        Sealed<Invoice> replaced = given().invoiceOf(customer);
        DocumentReference first = replaced.document().reference();
        DocumentReference note = given().creditNoteOn(replaced).document().reference();
        DocumentReference next = given().invoiceOf(customer).document().reference();
        done(
                () ->
                        stores().reissues()
                                .add(
                                        new Reissue(
                                                first,
                                                Optional.of(note),
                                                next,
                                                List.of(),
                                                IN_2025)));

        assertThat(all(customer))
                .extracting(InvoiceSummary::reference, InvoiceSummary::replacedBy)
                .containsExactlyInAnyOrder(
                        tuple(first, Optional.of(next)),
                        tuple(note, Optional.empty()),
                        tuple(next, Optional.empty()));
    }

    @Test
    void a_corrective_invoice_shows_what_it_takes_back() {
        Customer customer = given().customer();
        Sealed<Invoice> replaced = given().invoiceOf(customer);
        DocumentReference first = replaced.document().reference();
        DocumentReference next =
                given().correctiveOn(replaced, Given.NOON, Samples.line("90"))
                        .document()
                        .reference();
        done(
                () ->
                        stores().reissues()
                                .add(
                                        new Reissue(
                                                first,
                                                Optional.empty(),
                                                next,
                                                List.of(),
                                                IN_2025)));

        Optional<TakenBack> whole =
                Optional.of(new TakenBack(first, Money.euros("100.00"), Money.euros("120.00")));
        assertThat(all(customer))
                .extracting(InvoiceSummary::replacedBy, InvoiceSummary::takesBack)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(next), Optional.empty()), tuple(Optional.empty(), whole));
        assertThat(details(customer, next).summary().takesBack()).isEqualTo(whole);
        assertThat(details(customer, first).creditNotes()).isEmpty();
        assertThat(details(customer, first).summary().takesBack()).isEmpty();
    }

    @Test
    void an_invoice_to_a_public_body_is_told_from_those_to_who_its_customer_was_before() {
        Customer customer = given().customer();
        Customer town =
                new Customer(
                        customer.number(),
                        customer.seller(),
                        PublicDesk.townHall(),
                        customer.email(),
                        customer.language());
        DocumentReference first = given().invoiceOf(customer).document().reference();
        DocumentReference second = given().invoiceOf(town).document().reference();

        assertThat(all(customer))
                .extracting(InvoiceSummary::reference, InvoiceSummary::isToPublicBody)
                .containsExactlyInAnyOrder(tuple(first, false), tuple(second, true));
        assertThat(details(customer, second).summary().isToPublicBody()).isTrue();
    }

    private InvoiceDetails details(Customer customer, DocumentReference reference) {
        return in(() -> stores().findInvoice().find(customer.number(), reference)).orElseThrow();
    }

    @Test
    void a_credit_note_is_applied_and_nothing_is_open_on_it() {
        Customer customer = given().customer();
        Sealed<Invoice> note = given().creditNoteOn(given().invoiceOf(customer));

        InvoiceSummary shown =
                list(customer, InvoiceFilter.all().withKinds(Set.of(DocumentKind.CREDIT_NOTE)))
                        .getFirst();

        assertThat(shown.reference()).isEqualTo(note.document().reference());
        assertThat(shown.open()).isEqualTo(Money.euros("0"));
        assertThat(shown.status()).isEqualTo(InvoiceStatus.APPLIED);
    }

    @Test
    void the_newest_day_and_highest_reference_come_first_page_by_page() {
        Customer customer = given().customer();
        List<DocumentReference> expected = new ArrayList<>();
        expected.addFirst(given().invoiceOf(customer, IN_2025).document().reference());
        for (int count = 0; count < 4; count++) {
            expected.addFirst(given().invoiceOf(customer).document().reference());
        }

        List<DocumentReference> seen = new ArrayList<>();
        InvoicePosition after = InvoicePosition.START;
        boolean more = true;
        while (more) {
            Page<InvoiceSummary> page =
                    stores().listInvoices().list(customer.number(), InvoiceFilter.all(), after, 2);
            page.items().forEach(invoice -> seen.add(invoice.reference()));
            after = page.items().getLast().position();
            more = page.more();
        }

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void the_invoices_of_somebody_else_do_not_exist() {
        Customer customer = given().customer();
        DocumentReference other = given().invoiceOf(given().customer()).document().reference();

        assertThat(all(customer)).isEmpty();
        assertThat(stores().listInvoices().named(customer.number(), List.of(other))).isEmpty();
        assertThat(stores().listInvoices().count(customer.number(), InvoiceFilter.all())).isZero();
    }

    @Test
    void named_ones_are_found_newest_first_and_unknown_names_left_out() {
        Customer customer = given().customer();
        DocumentReference first = given().invoiceOf(customer).document().reference();
        given().invoiceOf(customer);
        DocumentReference third = given().invoiceOf(customer).document().reference();

        assertThat(
                        stores().listInvoices()
                                .named(
                                        customer.number(),
                                        List.of(first, new DocumentReference("NONE"), third)))
                .extracting(InvoiceSummary::reference)
                .containsExactly(third, first);
        assertThat(stores().listInvoices().named(customer.number(), List.of())).isEmpty();
    }

    @Test
    void a_count_is_that_of_the_filtered_list() {
        Customer customer = given().customer();
        given().invoiceOf(customer, IN_2025);
        given().invoiceOf(customer);
        given().invoiceOf(customer, Given.NOON);

        assertThat(stores().listInvoices().count(customer.number(), InvoiceFilter.all()))
                .isEqualTo(3);
        assertThat(stores().listInvoices().count(customer.number(), InvoiceFilter.ofYear(2026)))
                .isEqualTo(2);
    }

    @Test
    void years_are_those_with_an_invoice_newest_first() {
        Customer customer = given().customer();
        assertThat(stores().listInvoices().years(customer.number())).isEmpty();

        given().invoiceOf(customer, IN_2025);
        given().invoiceOf(customer);
        given().invoiceOf(customer);

        assertThat(stores().listInvoices().years(customer.number())).containsExactly(2026, 2025);
    }

    private List<InvoiceSummary> all(Customer customer) {
        return list(customer, InvoiceFilter.all());
    }

    private List<InvoiceSummary> list(Customer customer, InvoiceFilter filter) {
        return stores().listInvoices()
                .list(customer.number(), filter, InvoicePosition.START, 100)
                .items();
    }

    private void change(Invoice invoice, UnaryOperator<Receivable> how) {
        done(
                () -> {
                    Receivable open =
                            stores().receivables().find(invoice.reference()).orElseThrow();
                    stores().receivables().save(how.apply(open));
                });
    }
}
