package io.guichet.testing.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RefundPayment.Outcome;
import io.guichet.application.payment.RefundPayment.Outcome.CreditTooLow;
import io.guichet.application.payment.RefundPayment.Outcome.NoSuchPayment;
import io.guichet.application.payment.RefundPayment.Outcome.PaymentReversed;
import io.guichet.application.payment.RefundPayment.Outcome.RefundIdReused;
import io.guichet.application.payment.RefundPayment.Outcome.Refunded;
import io.guichet.application.payment.RefundPayment.Outcome.WrongAmount;
import io.guichet.application.payment.RefundPayment.Outcome.WrongWay;
import io.guichet.application.payment.ReversePayment;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund.State;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Staff gives payments back: to the card, by transfer, to credit. */
class RefundingPaymentsTest {

    private final HostingCompany company = new HostingCompany();
    private final MoneyBack money = new MoneyBack(company.does());
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.consumer();

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_card_payment_is_sent_back_to_its_card_in_parts_up_to_all_of_it() {
        PaymentId payment = topUp("50.00");

        assertThat(state(toCard(payment, "20.00"))).isEqualTo(State.DONE);
        assertThat(state(toCard(payment, "30.00"))).isEqualTo(State.DONE);

        assertThat(toCard(payment, "0.01")).isEqualTo(new WrongAmount(euros("0.00")));
        assertThat(cards.provider().sentBack()).containsExactly(euros("20.00"), euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void without_an_amount_it_is_all_that_is_left() {
        PaymentId payment = topUp("50.00");
        toCard(payment, "20.00");

        money.refunds(MoneyBack.newRefund(), new RefundKind.ToCard(payment), Optional.empty());

        assertThat(cards.provider().sentBack()).containsExactly(euros("20.00"), euros("30.00"));
    }

    @Test
    void what_an_invoice_was_paid_with_is_sent_back_after_a_credit_note() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = cards.opensPage(anna, invoice);
        cards.payOnPage(payment);

        assertThat(toCard(payment, "30.00")).isEqualTo(new CreditTooLow(euros("0.00")));
        company.credits(invoice, "withdrawal");
        assertThat(state(toCard(payment, "30.00"))).isEqualTo(State.DONE);

        assertThat(company.balanceOf(anna).balance()).isEqualTo(euros("0.00"));
    }

    @Test
    void money_on_its_way_to_a_card_is_no_longer_credit() {
        PaymentId payment = topUp("50.00");
        cards.provider().becomes(Health.DOWN);

        assertThat(state(toCard(payment, "50.00"))).isEqualTo(State.SENDING);

        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(cards.provider().sentBack()).isEmpty();
    }

    @Test
    void what_the_provider_does_not_answer_waits_behind_what_waits_longer() {
        PaymentId payment = topUp("50.00");
        cards.provider().becomes(Health.DOWN);
        toCard(payment, "50.00");
        company.clock().advance(Duration.ofMinutes(2));

        assertThat(money.resumes()).isZero();

        cards.provider().becomes(Health.UP);
        assertThat(money.resumes()).isZero();
        company.clock().advance(Duration.ofMinutes(2));
        assertThat(money.resumes()).isEqualTo(1);
        assertThat(cards.provider().sentBack()).containsExactly(euros("50.00"));
    }

    @Test
    void what_hangs_is_taken_up_and_sent_once() {
        PaymentId payment = topUp("50.00");
        cards.provider().becomes(Health.MUTE);
        RefundId id = ((Refunded) toCard(payment, "50.00")).refund().id();
        cards.provider().becomes(Health.UP);

        assertThat(money.resumes()).isZero();
        company.clock().advance(Duration.ofMinutes(2));
        assertThat(money.resumes()).isEqualTo(1);
        assertThat(money.resumes()).isZero();

        assertThat(company.stores().refunds().find(id).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(cards.provider().sentBack()).containsExactly(euros("50.00"));
    }

    @Test
    void what_the_provider_refuses_is_credit_again() {
        PaymentId payment = topUp("50.00");
        cards.provider().chargeBack(payment);

        assertThat(state(toCard(payment, "50.00"))).isEqualTo(State.REFUSED);

        assertThat(company.creditOf(anna)).isEqualTo(euros("50.00"));
        assertThat(company.statementOf(anna).getFirst().total()).isEqualTo(euros("50.00"));
    }

    @Test
    void a_charge_back_waits_for_a_refund_under_way() {
        PaymentId payment = topUp("50.00");
        cards.provider().becomes(Health.DOWN);
        toCard(payment, "20.00");

        assertThat(money.reverses(payment, ReversalReason.CHARGEBACK))
                .isEqualTo(new ReversePayment.Outcome.RefundUnderWay());
    }

    @Test
    void a_transfer_that_was_made_is_recorded() {
        PaymentId payment = transfer("50.00");

        assertThat(state(money.refunds(new RefundKind.ByTransfer(payment), "20.00")))
                .isEqualTo(State.DONE);

        assertThat(company.creditOf(anna)).isEqualTo(euros("30.00"));
    }

    @Test
    void to_credit_takes_a_payment_off_its_invoices_the_last_first() {
        DocumentReference first = company.invoices(anna, "30.00");
        DocumentReference second = company.invoices(anna, "20.00");
        PaymentId payment = transfer("50.00", first, second);

        money.refunds(new RefundKind.ToCredit(payment), "25.00");

        assertThat(company.openOn(second)).isEqualTo(euros("20.00"));
        assertThat(company.openOn(first)).isEqualTo(euros("5.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("25.00"));
        assertThat(money.refunds(new RefundKind.ToCredit(payment), "25.01"))
                .isEqualTo(new WrongAmount(euros("25.00")));
    }

    @Test
    void each_kind_of_payment_goes_back_its_own_ways() {
        PaymentId transfer = transfer("50.00");
        PaymentId fromCredit = HostingCompany.newPayment();
        company.paysFromCredit(
                anna,
                company.invoices(anna, "10.00"),
                fromCredit,
                new PayFromCredit.Share.Everything());

        assertThat(toCard(transfer, "1.00")).isEqualTo(new WrongWay());
        assertThat(toCard(fromCredit, "1.00")).isEqualTo(new WrongWay());
        assertThat(money.refunds(new RefundKind.ByTransfer(fromCredit), "1.00"))
                .isEqualTo(new WrongWay());
        assertThat(state(money.refunds(new RefundKind.ToCredit(fromCredit), "10.00")))
                .isEqualTo(State.DONE);
    }

    @Test
    void what_was_reversed_or_is_unknown_or_no_amount_is_refused() {
        PaymentId payment = transfer("50.00");
        RefundKind.OfPayment byTransfer = new RefundKind.ByTransfer(payment);

        assertThat(money.refunds(byTransfer, "0.00")).isEqualTo(new WrongAmount(euros("50.00")));
        assertThat(money.refunds(byTransfer, "50.01")).isEqualTo(new WrongAmount(euros("50.00")));
        assertThat(
                        money.refunds(
                                MoneyBack.newRefund(),
                                byTransfer,
                                Optional.of(Money.parse("1.00", "USD"))))
                .isEqualTo(new WrongAmount(euros("50.00")));
        assertThat(toCard(HostingCompany.newPayment(), "1.00")).isEqualTo(new NoSuchPayment());
        money.reverses(payment, ReversalReason.BOUNCED);
        assertThat(money.refunds(byTransfer, "1.00")).isEqualTo(new PaymentReversed());
    }

    @Test
    void asking_twice_refunds_once_and_an_id_stands_for_one_refund() {
        PaymentId payment = topUp("50.00");
        RefundId id = MoneyBack.newRefund();
        RefundKind.OfPayment toCard = new RefundKind.ToCard(payment);

        List<Outcome> outcomes =
                Together.run(16, () -> money.refunds(id, toCard, Optional.of(euros("20.00"))));

        assertThat(outcomes).allMatch(Refunded.class::isInstance);
        assertThat(cards.provider().sentBack()).containsExactly(euros("20.00"));
        assertThat(money.refunds(id, toCard, Optional.of(euros("21.00"))))
                .isEqualTo(new RefundIdReused());
    }

    @Test
    void no_more_is_refunded_than_was_paid_however_many_try_at_once() {
        PaymentId payment = topUp("50.00");
        topUp("500.00");

        List<Outcome> outcomes = Together.run(16, () -> toCard(payment, "20.00"));

        assertThat(outcomes).filteredOn(Refunded.class::isInstance).hasSize(2);
        assertThat(cards.provider().sentBack()).hasSize(2);
        assertThat(company.creditOf(anna)).isEqualTo(euros("510.00"));
    }

    private Outcome toCard(PaymentId payment, String amount) {
        return money.refunds(new RefundKind.ToCard(payment), amount);
    }

    private static State state(Outcome outcome) {
        return ((Refunded) outcome).refund().state();
    }

    private PaymentId topUp(String amount) {
        PaymentId payment = HostingCompany.newPayment();
        cards.topsUp(anna, amount, payment);
        cards.payOnPage(payment);
        return payment;
    }

    private PaymentId transfer(String amount, DocumentReference... invoices) {
        var recorded =
                (RecordTransfer.Outcome.Recorded)
                        company.transfers(anna, amount, List.of(invoices));
        return recorded.payment().id();
    }
}
