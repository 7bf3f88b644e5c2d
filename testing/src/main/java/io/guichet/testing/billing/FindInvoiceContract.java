package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.billing.query.FindInvoice.SettledBy;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Settled;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every {@link io.guichet.application.billing.query.FindInvoice} promises. */
public abstract class FindInvoiceContract extends Contract {

    @Test
    void a_fresh_invoice_is_open_and_settled_by_nothing() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOf(customer);

        InvoiceDetails details = find(customer, invoice);

        assertThat(details.invoice()).isEqualTo(invoice);
        assertThat(details.summary().open()).isEqualTo(Money.euros("120.00"));
        assertThat(details.summary().status()).isEqualTo(InvoiceStatus.UNPAID);
        assertThat(details.paid()).isEqualTo(Money.euros("0"));
        assertThat(details.payments()).isEmpty();
        assertThat(details.creditNotes()).isEmpty();
    }

    @Test
    void it_shows_how_much_is_paid_and_being_captured() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOf(customer);

        done(
                () -> {
                    Receivable open =
                            stores().receivables()
                                    .find(invoice.document().reference())
                                    .orElseThrow();
                    stores().receivables()
                            .save(open.pay(Money.euros("20")).reserve(Money.euros("30")));
                });

        InvoiceDetails details = find(customer, invoice);
        assertThat(details.paid()).isEqualTo(Money.euros("20"));
        assertThat(details.reserved()).isEqualTo(Money.euros("30"));
        assertThat(details.credited()).isEqualTo(Money.euros("0"));
        assertThat(details.summary().open()).isEqualTo(Money.euros("100"));
    }

    @Test
    void its_payments_are_shown_oldest_first_each_with_its_part() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOf(customer);
        DocumentReference other = given().invoiceOf(customer).document().reference();
        Allocation mine = new Allocation(invoice.document().reference(), Money.euros("20"));
        Payment second = paid(customer, Given.NOON.plusSeconds(60), List.of(mine));
        Payment first =
                paid(customer, Given.NOON, List.of(new Allocation(other, Money.euros("5")), mine));

        assertThat(find(customer, invoice).payments())
                .containsExactly(settledBy(first), settledBy(second));
    }

    @Test
    void what_was_taken_off_it_again_is_not_shown() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOf(customer);
        Allocation mine = new Allocation(invoice.document().reference(), Money.euros("20"));
        Payment payment = paid(customer, Given.NOON, List.of(mine));

        takeOff("refund:" + payment.id(), payment, "10");
        assertThat(find(customer, invoice).payments())
                .extracting(SettledBy::amount)
                .containsExactly(Money.euros("10"));

        takeOff("reversal:" + payment.id(), payment, "10");
        assertThat(find(customer, invoice).payments()).isEmpty();
    }

    @Test
    void a_credit_note_leaves_shown_what_was_paid() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOf(customer);
        Allocation mine = new Allocation(invoice.document().reference(), Money.euros("20"));
        Payment payment = paid(customer, Given.NOON, List.of(mine));

        takeOff("credit-note:" + payment.id(), payment, "20");

        assertThat(find(customer, invoice).payments()).containsExactly(settledBy(payment));
    }

    private void takeOff(String entry, Payment payment, String amount) {
        done(
                () -> {
                    List<Settled> standing = stores().settlements().ofPayment(payment.id());
                    stores().settlements()
                            .add(
                                    entry,
                                    Settled.upTo(Money.euros(amount), standing).stream()
                                            .map(Settled::negated)
                                            .toList());
                });
    }

    @Test
    void its_credit_notes_are_named() {
        Customer customer = given().customer();
        Sealed<Invoice> invoice = given().invoiceOf(customer);
        Sealed<Invoice> note = given().creditNoteOn(invoice);

        assertThat(find(customer, invoice).creditNotes())
                .containsExactly(note.document().reference());
    }

    @Test
    void a_credit_note_is_found_too() {
        Customer customer = given().customer();
        Sealed<Invoice> note = given().creditNoteOn(given().invoiceOf(customer));

        InvoiceDetails details = find(customer, note);

        assertThat(details.invoice()).isEqualTo(note);
        assertThat(details.summary().status()).isEqualTo(InvoiceStatus.APPLIED);
        assertThat(details.summary().open()).isEqualTo(Money.euros("0"));
        assertThat(details.creditNotes()).isEmpty();
    }

    @Test
    void the_invoice_of_somebody_else_does_not_exist() {
        DocumentReference reference = given().invoiceOf(given().customer()).document().reference();

        assertThat(stores().findInvoice().find(given().customer().number(), reference)).isEmpty();
    }

    @Test
    void an_unknown_reference_finds_nothing() {
        DocumentReference unknown = new DocumentReference("NONE-4");

        assertThat(stores().findInvoice().find(given().customer().number(), unknown)).isEmpty();
    }

    private InvoiceDetails find(Customer customer, Sealed<Invoice> invoice) {
        return stores().findInvoice()
                .find(customer.number(), invoice.document().reference())
                .orElseThrow();
    }

    private Payment paid(Customer customer, Instant at, List<Allocation> parts) {
        return new Paid(stores()).transfer(customer, "25.00", at, parts);
    }

    private static SettledBy settledBy(Payment payment) {
        return new SettledBy(
                payment.id(), PaymentMethod.BANK_TRANSFER, payment.receivedAt(), Money.euros("20"));
    }
}
