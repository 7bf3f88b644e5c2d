package io.guichet.testing.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.payment.ReceiveCardEvent;
import io.guichet.application.payment.RecordTransfer.Outcome.Recorded;
import io.guichet.application.payment.RefundPayment;
import io.guichet.application.payment.ReinstatePayment.Command;
import io.guichet.application.payment.ReinstatePayment.Outcome;
import io.guichet.application.payment.ReinstatePayment.Outcome.AlreadyReinstated;
import io.guichet.application.payment.ReinstatePayment.Outcome.NoSuchPayment;
import io.guichet.application.payment.ReinstatePayment.Outcome.NotChargedBack;
import io.guichet.application.payment.ReinstatePayment.Outcome.Reinstated;
import io.guichet.application.payment.ReinstatePayment.Outcome.WrittenOff;
import io.guichet.application.payment.ReinstatePayment.Outcome.WrongAmount;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The holder of a card took his money back, and his bank gives it up: the seller was right. */
class ReinstatingPaymentsTest {

    private final HostingCompany company = new HostingCompany();
    private final MoneyBack money = new MoneyBack(company.does());
    private final Cards cards = new Cards(company);
    private final WriteOffInvoice office =
            new BillingOffice(company.stores(), company.does(), company.clock()).writeOffInvoice();
    private final CustomerNumber anna = company.consumer();
    private final DocumentReference invoice = company.invoices(anna, "30.00");
    private final PaymentId payment = paidByCard();

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_was_owed_again_is_paid_again_with_a_receipt_of_its_own() {
        Payment before = find(payment);
        cards.tell(cards.provider().chargeBack(payment));
        assertThat(open()).isEqualTo(euros("30.00"));

        cards.tell(cards.provider().reinstate(payment));

        assertThat(open()).isEqualTo(euros("0"));
        Payment again = find(payment.reinstated());
        assertThat(again.amount()).isEqualTo(before.amount());
        assertThat(again.allocations()).isEqualTo(before.allocations());
        assertThat(again.receipt()).isNotEqualTo(before.receipt());
        assertThat(company.creditOf(anna)).isEqualTo(euros("0"));
    }

    @Test
    void told_again_it_is_booked_once() {
        cards.tell(cards.provider().chargeBack(payment));
        String event = cards.provider().reinstate(payment);

        assertThat(cards.tell(event)).isEqualTo(new ReceiveCardEvent.Outcome.Received());
        assertThat(cards.tell(event)).isEqualTo(new ReceiveCardEvent.Outcome.Received());
        assertThat(reinstates(Optional.empty())).isInstanceOf(Reinstated.class);
        assertThat(reinstates(Optional.of(euros("30.00")))).isInstanceOf(Reinstated.class);
        assertThat(reinstates(Optional.of(euros("29.00")))).isInstanceOf(AlreadyReinstated.class);

        assertThat(company.stores().ledger().find(anna).prepaid()).isEqualTo(euros("0"));
    }

    @Test
    void a_bank_that_gives_up_a_part_leaves_the_rest_owed() {
        cards.tell(cards.provider().chargeBack(payment));

        cards.tell(cards.provider().reinstate(payment) + " 12.00");

        assertThat(open()).isEqualTo(euros("18.00"));
    }

    @Test
    void what_was_paid_otherwise_meanwhile_is_credit() {
        cards.tell(cards.provider().chargeBack(payment));
        company.transfers(anna, "20.00", List.of(invoice));

        cards.tell(cards.provider().reinstate(payment));

        assertThat(open()).isEqualTo(euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
    }

    @Test
    void what_was_given_up_meanwhile_is_asked_for_again_first() {
        cards.tell(cards.provider().chargeBack(payment));
        office.writeOff(invoice, Reason.DISPUTED, "");

        assertThat(cards.tell(cards.provider().reinstate(payment)))
                .as("the operator is told")
                .isEqualTo(new ReceiveCardEvent.Outcome.Received());
        assertThat(reinstates(Optional.empty())).isEqualTo(new WrittenOff(invoice));

        office.takeBack(invoice);
        assertThat(reinstates(Optional.empty())).isInstanceOf(Reinstated.class);
        assertThat(open()).isEqualTo(euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0"));
    }

    @Test
    void it_is_given_back_to_the_card_that_it_came_from() {
        cards.tell(cards.provider().chargeBack(payment));
        cards.tell(cards.provider().reinstate(payment));
        company.credits(invoice, "never delivered");

        assertThat(money.refunds(new RefundKind.ToCard(payment), "30.00"))
                .isEqualTo(new RefundPayment.Outcome.PaymentReversed());
        money.refunds(new RefundKind.ToCard(payment.reinstated()), "30.00");

        assertThat(cards.provider().sentBack()).containsExactly(euros("30.00"));
        assertThat(cards.provider().holds()).isZero();
        assertThat(company.creditOf(anna)).isEqualTo(euros("0"));
    }

    @Test
    void a_second_charge_back_is_one_of_what_was_given_up() {
        cards.tell(cards.provider().chargeBack(payment));
        cards.tell(cards.provider().reinstate(payment));

        money.reverses(payment.reinstated(), ReversalReason.CHARGEBACK);
        assertThat(open()).isEqualTo(euros("30.00"));
        reinstates(payment.reinstated(), Optional.empty());
        assertThat(open()).isEqualTo(euros("0"));

        company.credits(invoice, "never delivered");
        money.refunds(new RefundKind.ToCard(payment.reinstated().reinstated()), "30.00");
        assertThat(cards.provider().sentBack()).containsExactly(euros("30.00"));
    }

    @Test
    void only_what_a_bank_took_back_is_given_up_and_no_more() {
        assertThat(reinstates(Optional.empty())).isEqualTo(new NotChargedBack());
        assertThat(cards.tell(cards.provider().reinstate(payment)))
                .as("what was not booked needs no giving up")
                .isEqualTo(new ReceiveCardEvent.Outcome.Received());
        PaymentId unknown = new PaymentId(UUID.randomUUID());
        assertThat(reinstates(unknown, Optional.empty())).isEqualTo(new NoSuchPayment());
        Recorded transfer = (Recorded) company.transfers(anna, "5.00", List.of());
        money.reverses(transfer.payment().id(), ReversalReason.BOUNCED);
        assertThat(reinstates(transfer.payment().id(), Optional.empty()))
                .isEqualTo(new NotChargedBack());

        cards.tell(cards.provider().chargeBack(payment));
        WrongAmount wrong = new WrongAmount(euros("30.00"));
        assertThat(reinstates(Optional.of(euros("30.01")))).isEqualTo(wrong);
        assertThat(reinstates(Optional.of(euros("0")))).isEqualTo(wrong);
        assertThat(reinstates(Optional.of(Money.parse("5.00", "USD")))).isEqualTo(wrong);
    }

    private Outcome reinstates(Optional<Money> given) {
        return reinstates(payment, given);
    }

    private Outcome reinstates(PaymentId reversed, Optional<Money> given) {
        return money.reinstatePayment().reinstate(new Command(reversed, given));
    }

    private Payment find(PaymentId id) {
        return company.stores().payments().find(id).orElseThrow();
    }

    private PaymentId paidByCard() {
        PaymentId paid = cards.opensPage(anna, invoice);
        cards.payOnPage(paid);
        return paid;
    }

    private Money open() {
        return company.openOn(invoice);
    }
}
