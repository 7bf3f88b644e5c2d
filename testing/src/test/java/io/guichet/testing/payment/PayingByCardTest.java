package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayByCard.Outcome.AlreadyPaid;
import io.guichet.application.payment.PayByCard.Outcome.NoSuchInvoice;
import io.guichet.application.payment.PayByCard.Outcome.PaymentIdReused;
import io.guichet.application.payment.PayByCard.Outcome.PaymentUnderWay;
import io.guichet.application.payment.PayByCard.Outcome.Started;
import io.guichet.application.payment.PayByCard.Outcome.WrittenOff;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.application.payment.ReceiveCardEvent.Outcome.NotAuthentic;
import io.guichet.application.payment.ReceiveCardEvent.Outcome.Received;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class PayingByCardTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.customerWithCredit("50.00");
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @Test
    void asking_opens_a_page_and_takes_nothing() {
        PaymentId payment = HostingCompany.newPayment();

        CardPayment started = ((Started) cards.pays(anna, invoice, payment)).payment();

        assertThat(started.state()).isEqualTo(State.OPEN);
        assertThat(started.amount()).isEqualTo(Money.euros("30.00"));
        assertThat(started.checkoutUrl()).isEqualTo("https://pay.example/cs_1");
        assertThat(started.expiresAt())
                .isEqualTo(company.clock().instant().plus(Duration.ofMinutes(30)));
        assertThat(cards.provider().taken()).isEmpty();
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void an_authorised_payment_is_captured_and_booked() {
        PaymentId id = cards.opensPage(anna, invoice);

        cards.payOnPage(id);

        assertThat(cards.find(id).state()).isEqualTo(State.SUCCEEDED);
        assertThat(cards.provider().taken()).containsExactly(Money.euros("30.00"));
        assertThat(company.shows(anna, invoice).summary().status()).isEqualTo(InvoiceStatus.PAID);
        Payment payment = company.stores().payments().find(id).orElseThrow();
        assertThat(payment.method()).isEqualTo(PaymentMethod.CARD);
        assertThat(payment.allocations()).hasSize(1);
        assertThat(company.stores().receipts().find(payment.receipt())).isPresent();
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
    }

    @Test
    void told_twice_counts_once() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.payOnPage(id);

        assertThat(cards.tell(event)).isEqualTo(new Received());

        assertThat(cards.provider().taken()).hasSize(1);
        assertThat(company.shows(anna, invoice).payments()).hasSize(1);
    }

    @Test
    void told_sixteen_times_at_once_counts_once() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);

        Together.run(16, () -> cards.tell(event));

        assertThat(cards.provider().taken()).hasSize(1);
        assertThat(company.shows(anna, invoice).payments()).hasSize(1);
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void asking_again_while_a_page_is_open_gives_the_same_page() {
        PaymentId first = cards.opensPage(anna, invoice);

        assertThat(cards.opensPage(anna, invoice)).isEqualTo(first);
        assertThat(cards.pays(anna, invoice, first)).isInstanceOf(Started.class);

        assertThat(cards.provider().pages()).isEqualTo(1);
    }

    @Test
    void sixteen_who_ask_at_once_get_the_same_page() {
        Set<PaymentId> pages =
                Together.run(16, () -> cards.opensPage(anna, invoice)).stream()
                        .collect(Collectors.toSet());

        assertThat(pages).hasSize(1);
        assertThat(cards.provider().pages()).isEqualTo(1);
    }

    @Test
    void paid_from_credit_while_the_page_was_open_takes_nothing_from_the_card() {
        PaymentId id = cards.opensPage(anna, invoice);
        company.paysFromCredit(anna, invoice);

        cards.payOnPage(id);

        assertThat(cards.find(id).state()).isEqualTo(State.RELEASED);
        assertThat(cards.provider().statusOf(id)).isEqualTo(Status.CANCELED);
        assertThat(cards.provider().taken()).isEmpty();
        assertThat(company.stores().outbox().notices())
                .anyMatch(notice -> notice.key().equals("released:" + id));
    }

    @Test
    void partly_paid_while_the_page_was_open_takes_nothing_either() {
        PaymentId id = cards.opensPage(anna, invoice);
        company.paysFromCredit(
                anna, invoice, HostingCompany.newPayment(), new Share.Part(Money.euros("0.01")));

        cards.payOnPage(id);

        assertThat(cards.provider().taken()).isEmpty();
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("29.99"));
    }

    @Test
    void after_a_part_was_paid_the_page_is_for_the_rest() {
        PaymentId whole = cards.opensPage(anna, invoice);
        company.transfers(anna, "10.00", List.of(invoice));

        PaymentId rest = cards.opensPage(anna, invoice);

        assertThat(rest).isNotEqualTo(whole);
        assertThat(cards.find(rest).amount()).isEqualTo(Money.euros("20.00"));
    }

    @Test
    void two_open_pages_charge_only_what_is_open() {
        PaymentId whole = cards.opensPage(anna, invoice);
        company.transfers(anna, "10.00", List.of(invoice));
        PaymentId rest = cards.opensPage(anna, invoice);

        cards.payOnPage(rest);
        cards.payOnPage(whole);

        assertThat(cards.provider().taken()).containsExactly(Money.euros("20.00"));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_refused_card_leaves_the_page_open_for_another_try() {
        PaymentId id = cards.opensPage(anna, invoice);

        cards.tell(cards.provider().refuse(id));
        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);

        cards.payOnPage(id);
        assertThat(cards.find(id).state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void an_abandoned_page_is_over_and_a_new_one_can_be_opened() {
        PaymentId id = cards.opensPage(anna, invoice);

        cards.tell(cards.provider().abandon(id));

        assertThat(cards.find(id).state()).isEqualTo(State.ABANDONED);
        assertThat(cards.opensPage(anna, invoice)).isNotEqualTo(id);
    }

    @Test
    void an_expired_page_is_replaced() {
        PaymentId id = cards.opensPage(anna, invoice);
        company.clock().advance(Duration.ofMinutes(30));

        assertThat(cards.opensPage(anna, invoice)).isNotEqualTo(id);
    }

    @Test
    void forged_events_do_nothing() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);

        assertThat(company.does().receiveCardEvent().receive(event, "forged"))
                .isEqualTo(new NotAuthentic());

        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);
    }

    @Test
    void paid_invoices_and_those_being_captured_open_no_page() {
        DocumentReference captured = company.invoices(anna, "10.00");
        DocumentReference lost = company.invoices(anna, "20.00");
        company.paysFromCredit(anna, invoice);
        company.given()
                .done(
                        () -> {
                            Receivable open =
                                    company.stores().receivables().find(captured).orElseThrow();
                            company.stores().receivables().save(open.reserve(open.total()));
                            Receivable owed =
                                    company.stores().receivables().find(lost).orElseThrow();
                            company.stores().receivables().save(owed.writeOff());
                        });

        assertThat(cards.pays(anna, invoice, HostingCompany.newPayment()))
                .isEqualTo(new AlreadyPaid());
        assertThat(cards.pays(anna, captured, HostingCompany.newPayment()))
                .isEqualTo(new PaymentUnderWay());
        assertThat(cards.pays(anna, lost, HostingCompany.newPayment())).isEqualTo(new WrittenOff());
        assertThat(cards.provider().pages()).isZero();
    }

    @Test
    void the_invoice_of_somebody_else_and_a_credit_note_do_not_exist() {
        CustomerNumber boris = company.consumer();
        company.credits(company.invoices(anna, "1.00"), "");
        DocumentReference creditNote = new DocumentReference("FRA00000001");

        assertThat(cards.pays(boris, invoice, HostingCompany.newPayment()))
                .isEqualTo(new NoSuchInvoice());
        assertThat(cards.pays(anna, creditNote, HostingCompany.newPayment()))
                .isEqualTo(new NoSuchInvoice());
        assertThat(cards.pays(new CustomerNumber(999), invoice, HostingCompany.newPayment()))
                .isEqualTo(new NoSuchInvoice());
    }

    @Test
    void a_payment_id_stands_for_one_payment_only() {
        PaymentId id = cards.opensPage(anna, invoice);

        assertThat(cards.pays(anna, company.invoices(anna, "5.00"), id))
                .isEqualTo(new PaymentIdReused());
        assertThat(cards.pays(company.consumer(), invoice, id)).isEqualTo(new PaymentIdReused());
    }
}
