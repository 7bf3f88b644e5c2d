package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How a filter narrows a list of invoices. */
public abstract class InvoiceFilterContract extends Contract {

    private static final Instant IN_2025 = Instant.parse("2025-12-31T12:00:00Z");

    @Test
    void a_status_narrows_the_list() {
        Customer customer = given().customer();
        Invoice unpaid = given().invoiceOf(customer).document();
        Invoice partly = given().invoiceOf(customer).document();
        Invoice paid = given().invoiceOf(customer).document();
        Invoice credited = given().invoiceOf(customer).document();
        Invoice note = given().creditNoteOn(given().invoiceOf(given().customer())).document();
        change(partly, open -> open.pay(Money.euros("0.01")));
        change(paid, open -> open.pay(open.total()));
        change(credited, owed -> owed.credit(owed.total()));

        assertThat(with(customer, InvoiceStatus.UNPAID)).containsExactly(unpaid.reference());
        assertThat(with(customer, InvoiceStatus.PARTLY_PAID)).containsExactly(partly.reference());
        assertThat(with(customer, InvoiceStatus.PAID)).containsExactly(paid.reference());
        assertThat(with(customer, InvoiceStatus.CREDITED)).containsExactly(credited.reference());
        assertThat(with(customer, InvoiceStatus.APPLIED)).isEmpty();
        assertThat(with(customer, InvoiceStatus.UNPAID, InvoiceStatus.PARTLY_PAID))
                .containsExactlyInAnyOrder(unpaid.reference(), partly.reference())
                .doesNotContain(note.reference());
    }

    @Test
    void what_is_open_and_was_due_before_a_day_is_overdue() {
        Customer customer = given().customer();
        Invoice late = given().invoiceOf(customer).document();
        Invoice partly = given().invoiceOf(customer).document();
        Invoice paid = given().invoiceOf(customer).document();
        change(partly, open -> open.pay(Money.euros("0.01")));
        change(paid, open -> open.pay(open.total()));
        InvoiceFilter onItsDay = InvoiceFilter.all().orOverdueOn(Optional.of(late.dueOn()));
        InvoiceFilter next = InvoiceFilter.all().orOverdueOn(Optional.of(late.dueOn().plusDays(1)));

        assertThat(references(customer, onItsDay)).isEmpty();
        assertThat(references(customer, next))
                .containsExactlyInAnyOrder(late.reference(), partly.reference());
        assertThat(references(customer, next.withStatuses(Set.of(InvoiceStatus.PAID))))
                .contains(late.reference(), paid.reference());
    }

    @Test
    void a_part_of_a_reference_narrows_the_list_in_any_case() {
        Customer customer = given().customer();
        DocumentReference first = given().invoiceOf(customer).document().reference();
        DocumentReference second = given().invoiceOf(customer).document().reference();
        String prefix = first.value().substring(0, 6).toLowerCase(Locale.ROOT);

        assertThat(matching(customer, prefix)).containsExactly(second, first);
        assertThat(matching(customer, "0002")).containsExactly(second);
        assertThat(matching(customer, "9999")).isEmpty();
        assertThat(matching(customer, "%")).isEmpty();
        assertThat(matching(customer, "_")).isEmpty();
        assertThat(matching(customer, "'")).isEmpty();
    }

    @Test
    void an_order_narrows_the_list() {
        Customer customer = given().customer();
        given().invoiceOf(customer);
        Invoice second = given().invoiceOf(customer).document();

        assertThat(list(customer, InvoiceFilter.all().withOrder(second.order().value())))
                .extracting(InvoiceSummary::reference)
                .containsExactly(second.reference());
    }

    @Test
    void days_narrow_the_list_to_a_half_open_span() {
        Customer customer = given().customer();
        Invoice old = given().invoiceOf(customer, IN_2025).document();
        Invoice recent = given().invoiceOf(customer).document();

        assertThat(list(customer, InvoiceFilter.ofYear(2025)))
                .extracting(InvoiceSummary::reference)
                .containsExactly(old.reference());
        assertThat(
                        list(
                                customer,
                                InvoiceFilter.all()
                                        .issued(recent.issuedOn(), recent.issuedOn().plusDays(1))))
                .extracting(InvoiceSummary::reference)
                .containsExactly(recent.reference());
        assertThat(
                        list(
                                customer,
                                InvoiceFilter.all()
                                        .issued(old.issuedOn().plusDays(1), recent.issuedOn())))
                .isEmpty();
    }

    private List<InvoiceSummary> list(Customer customer, InvoiceFilter filter) {
        return stores().listInvoices()
                .list(customer.number(), filter, InvoicePosition.START, 100)
                .items();
    }

    private List<DocumentReference> with(Customer customer, InvoiceStatus... statuses) {
        return references(customer, InvoiceFilter.all().withStatuses(Set.of(statuses)));
    }

    private List<DocumentReference> matching(Customer customer, String part) {
        return references(customer, InvoiceFilter.all().withReference(part));
    }

    private List<DocumentReference> references(Customer customer, InvoiceFilter filter) {
        return list(customer, filter).stream().map(InvoiceSummary::reference).toList();
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
