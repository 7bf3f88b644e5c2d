package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayFromCredit.Outcome;
import io.guichet.application.payment.PayFromCredit.Outcome.AlreadyPaid;
import io.guichet.application.payment.PayFromCredit.Outcome.CreditTooLow;
import io.guichet.application.payment.PayFromCredit.Outcome.NoSuchInvoice;
import io.guichet.application.payment.PayFromCredit.Outcome.Paid;
import io.guichet.application.payment.PayFromCredit.Outcome.PaymentIdReused;
import io.guichet.application.payment.PayFromCredit.Outcome.PaymentUnderWay;
import io.guichet.application.payment.PayFromCredit.Outcome.WrongAmount;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Receipt;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.util.List;

class PayingFromCreditTest {

    private static final Share ALL = new Share.Everything();

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.customerWithCredit("50.00");

    @Test
    void enough_credit_settles_the_invoice() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        Paid paid = (Paid) company.paysFromCredit(anna, invoice);

        assertThat(paid.open()).isEqualTo(Money.euros("0"));
        assertThat(paid.creditLeft()).isEqualTo(Money.euros("20.00"));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_payment_says_what_it_settled_and_has_a_receipt() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        Payment payment = ((Paid) company.paysFromCredit(anna, invoice)).payment();

        assertThat(payment.method()).isEqualTo(PaymentMethod.CREDIT);
        assertThat(payment.allocations())
                .containsExactly(new Allocation(invoice, Money.euros("30.00")));
        Receipt receipt =
                company.stores().receipts().find(payment.receipt()).orElseThrow().document();
        assertThat(receipt.payment()).isEqualTo(payment.id());
        assertThat(receipt.amount()).isEqualTo(Money.euros("30.00"));
        assertThat(receipt.reference()).hasToString("FRR00000002");
    }

    @Test
    void the_last_cent_of_credit_can_be_spent() {
        DocumentReference invoice = company.invoices(anna, "50.00");

        assertThat(company.paysFromCredit(anna, invoice)).isInstanceOf(Paid.class);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0"));
    }

    @Test
    void too_little_credit_changes_nothing_and_names_what_is_missing() {
        DocumentReference invoice = company.invoices(anna, "80.00");

        assertThat(company.paysFromCredit(anna, invoice))
                .isEqualTo(new CreditTooLow(Money.euros("50.00"), Money.euros("30.00")));

        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("80.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
    }

    @Test
    void a_part_can_be_paid_now_and_the_rest_later() {
        DocumentReference invoice = company.invoices(anna, "40.00");

        Paid first = (Paid) pay(invoice, HostingCompany.newPayment(), part("15.00"));
        Paid rest = (Paid) company.paysFromCredit(anna, invoice);

        assertThat(first.open()).isEqualTo(Money.euros("25.00"));
        assertThat(first.creditLeft()).isEqualTo(Money.euros("35.00"));
        assertThat(rest.payment().amount()).isEqualTo(Money.euros("25.00"));
        assertThat(rest.creditLeft()).isEqualTo(Money.euros("10.00"));
    }

    @Test
    void wrong_amounts_change_nothing_and_are_told_what_is_open() {
        DocumentReference invoice = company.invoices(anna, "40.00");
        Outcome wrong = new WrongAmount(Money.euros("40.00"));

        assertThat(pay(invoice, part("0"))).isEqualTo(wrong);
        assertThat(pay(invoice, part("-1.00"))).isEqualTo(wrong);
        assertThat(pay(invoice, part("40.01"))).isEqualTo(wrong);
        assertThat(pay(invoice, new Share.Part(Money.parse("10.00", "USD")))).isEqualTo(wrong);

        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("40.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
    }

    @Test
    void asking_twice_pays_once_and_answers_the_same() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = HostingCompany.newPayment();

        Outcome first = pay(invoice, payment, ALL);

        assertThat(pay(invoice, payment, ALL)).isEqualTo(first);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
    }

    @Test
    void asking_twice_for_a_part_pays_the_part_once() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = HostingCompany.newPayment();

        Outcome first = pay(invoice, payment, part("10.00"));

        assertThat(pay(invoice, payment, part("10.00"))).isEqualTo(first);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("20.00"));
    }

    @Test
    void a_payment_id_stands_for_one_payment_only() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        DocumentReference other = company.invoices(anna, "10.00");
        PaymentId payment = HostingCompany.newPayment();
        pay(invoice, payment, part("5.00"));

        assertThat(pay(other, payment, ALL)).isEqualTo(new PaymentIdReused());
        assertThat(pay(invoice, payment, part("6.00"))).isEqualTo(new PaymentIdReused());

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("45.00"));
    }

    @Test
    void a_paid_invoice_is_not_paid_again() {
        DocumentReference invoice = company.invoices(anna, "20.00");
        company.paysFromCredit(anna, invoice);

        assertThat(company.paysFromCredit(anna, invoice)).isEqualTo(new AlreadyPaid());

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void a_credited_invoice_is_not_paid() {
        DocumentReference invoice = company.invoices(anna, "20.00");
        company.credits(invoice, "");

        assertThat(company.paysFromCredit(anna, invoice)).isEqualTo(new AlreadyPaid());
    }

    @Test
    void what_is_being_captured_by_card_cannot_be_paid() {
        DocumentReference invoice = company.invoices(anna, "20.00");
        company.given()
                .done(
                        () -> {
                            Receivable open =
                                    company.stores().receivables().find(invoice).orElseThrow();
                            company.stores().receivables().save(open.reserve(open.total()));
                        });

        assertThat(company.paysFromCredit(anna, invoice)).isEqualTo(new PaymentUnderWay());
    }

    @Test
    void the_invoice_of_somebody_else_does_not_exist() {
        CustomerNumber boris = company.customerWithCredit("50.00");
        DocumentReference invoice = company.invoices(anna, "30.00");

        assertThat(company.paysFromCredit(boris, invoice)).isEqualTo(new NoSuchInvoice());

        assertThat(company.creditOf(boris)).isEqualTo(Money.euros("50.00"));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void unknown_references_credit_notes_and_strangers_find_no_invoice() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        company.credits(invoice, "");

        assertThat(company.paysFromCredit(anna, new DocumentReference("FR99999999")))
                .isEqualTo(new NoSuchInvoice());
        assertThat(company.paysFromCredit(anna, new DocumentReference("FRA00000001")))
                .isEqualTo(new NoSuchInvoice());
        assertThat(company.paysFromCredit(new CustomerNumber(999), invoice))
                .isEqualTo(new NoSuchInvoice());
    }

    @Test
    void sixteen_who_pay_the_same_invoice_at_once_pay_it_once() {
        CustomerNumber rich = company.customerWithCredit("1000.00");
        DocumentReference invoice = company.invoices(rich, "30.00");

        List<Outcome> outcomes = Together.run(16, () -> company.paysFromCredit(rich, invoice));

        assertThat(outcomes).filteredOn(Paid.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new AlreadyPaid()::equals).hasSize(15);
        assertThat(company.creditOf(rich)).isEqualTo(Money.euros("970.00"));
    }

    @Test
    void sixteen_payments_at_once_never_spend_more_than_there_is() {
        List<DocumentReference> invoices = Together.run(16, () -> company.invoices(anna, "12.00"));

        List<Outcome> outcomes =
                invoices.parallelStream()
                        .map(invoice -> company.paysFromCredit(anna, invoice))
                        .toList();

        assertThat(outcomes).filteredOn(Paid.class::isInstance).hasSize(4);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("2.00"));
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    private Outcome pay(DocumentReference invoice, Share share) {
        return pay(invoice, HostingCompany.newPayment(), share);
    }

    private Outcome pay(DocumentReference invoice, PaymentId payment, Share share) {
        return company.paysFromCredit(anna, invoice, payment, share);
    }

    private static Share part(String amount) {
        return new Share.Part(Money.euros(amount));
    }
}
