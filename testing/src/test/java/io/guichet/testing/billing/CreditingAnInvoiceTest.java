package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice.Outcome;
import io.guichet.application.billing.CreditInvoice.Outcome.AlreadyCredited;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.billing.CreditInvoice.Outcome.NoSuchInvoice;
import io.guichet.application.billing.CreditInvoice.Outcome.PaymentUnderWay;
import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CreditingAnInvoiceTest {

    private static final DocumentReference NOTE = new DocumentReference("FRA00000001");

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();

    @Test
    void what_is_open_is_no_longer_owed() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        assertThat(company.credits(invoice, "")).isEqualTo(credited("0"));

        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0"));
    }

    @Test
    void what_was_paid_becomes_credit() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        company.transfers(anna, "30.00", List.of(invoice));

        assertThat(company.credits(invoice, "")).isEqualTo(credited("30.00"));

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void what_was_partly_paid_is_half_forgiven_half_given_back() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        company.transfers(anna, "12.00", List.of(invoice));

        assertThat(company.credits(invoice, "")).isEqualTo(credited("12.00"));

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("12.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void the_credit_note_repeats_the_invoice_with_the_reason() {
        DocumentReference reference = company.invoices(anna, "30.00");

        company.credits(reference, "ordered twice");

        Invoice invoice = company.shows(anna, reference).invoice().document();
        InvoiceDetails note = company.shows(anna, NOTE);
        assertThat(note.summary().kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(note.summary().status()).isEqualTo(InvoiceStatus.APPLIED);
        assertThat(note.invoice().document().corrects()).isEqualTo(reference.value());
        assertThat(note.invoice().document().totals()).isEqualTo(invoice.totals());
        assertThat(note.invoice().document().lines().getFirst().description())
                .isEqualTo(invoice.lines().getFirst().description() + " – ordered twice");
        assertThat(company.shows(anna, reference).creditNotes()).containsExactly(NOTE);
    }

    @Test
    void the_invoice_itself_does_not_change() {
        DocumentReference reference = company.invoices(anna, "30.00");
        var before = company.shows(anna, reference).invoice();

        company.credits(reference, "ordered twice");

        assertThat(company.shows(anna, reference).invoice()).isEqualTo(before);
        assertThat(company.shows(anna, reference).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
    }

    @Test
    void an_invoice_is_credited_once() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        DocumentReference note = ((Credited) company.credits(invoice, "")).creditNote();

        assertThat(company.credits(invoice, "again"))
                .isEqualTo(new AlreadyCredited(Optional.of(note)));
    }

    @Test
    void sixteen_who_credit_at_once_credit_once() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        List<Outcome> outcomes = Together.run(16, () -> company.credits(invoice, ""));

        assertThat(outcomes).filteredOn(Credited.class::isInstance).hasSize(1);
        assertThat(company.shows(anna, invoice).creditNotes()).hasSize(1);
    }

    @Test
    void an_invoice_over_nothing_has_nothing_to_credit() {
        DocumentReference invoice = company.invoices(anna, "0");

        assertThat(company.credits(invoice, "")).isEqualTo(new AlreadyCredited(Optional.empty()));
    }

    @Test
    void what_is_being_captured_by_card_cannot_be_credited() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        company.given()
                .done(
                        () -> {
                            Receivable open =
                                    company.stores().receivables().find(invoice).orElseThrow();
                            company.stores().receivables().save(open.reserve(open.total()));
                        });

        assertThat(company.credits(invoice, "")).isEqualTo(new PaymentUnderWay());

        assertThat(company.shows(anna, invoice).creditNotes()).isEmpty();
    }

    @Test
    void neither_the_unknown_nor_a_credit_note_can_be_credited() {
        company.credits(company.invoices(anna, "30.00"), "");

        assertThat(company.credits(new DocumentReference("FR99999999"), ""))
                .isEqualTo(new NoSuchInvoice());
        assertThat(company.credits(NOTE, "")).isEqualTo(new NoSuchInvoice());
    }

    private static Outcome credited(String toCredit) {
        return new Credited(NOTE, Money.euros("30.00"), Money.euros(toCredit));
    }
}
