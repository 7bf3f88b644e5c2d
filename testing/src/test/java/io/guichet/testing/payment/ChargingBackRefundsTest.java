package io.guichet.testing.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.application.payment.ReceiveCardEvent.Outcome;
import io.guichet.application.payment.RecordTransfer.Outcome.Recorded;
import io.guichet.application.payment.ReversePayment.Command;
import io.guichet.application.payment.ReversePayment.Outcome.AlreadyReversed;
import io.guichet.application.payment.ReversePayment.Outcome.Reversed;
import io.guichet.application.payment.ReversePayment.Outcome.WrongAmount;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The holder of a card takes back what was refunded: his bank knows only what the card got. */
class ChargingBackRefundsTest {

    private final HostingCompany company = new HostingCompany();
    private final MoneyBack money = new MoneyBack(company.does());
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.consumer();
    private final PaymentId payment = paidByCardAndCredited();

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_went_back_by_transfer_is_gone_twice() {
        money.refunds(new RefundKind.ByTransfer(payment), "20.00");

        cards.tell(cards.provider().chargeBack(payment));

        assertThat(reversed()).isEqualTo(euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("-20.00"));
    }

    @Test
    void all_of_it_too() {
        money.refunds(new RefundKind.ByTransfer(payment), "30.00");

        cards.tell(cards.provider().chargeBack(payment));

        assertThat(reversed()).isEqualTo(euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("-30.00"));
    }

    @Test
    void what_went_back_to_the_card_is_gone_once() {
        money.refunds(new RefundKind.ToCard(payment), "20.00");
        money.refunds(new RefundKind.ByTransfer(payment), "10.00");

        cards.tell(cards.provider().chargeBack(payment));

        assertThat(reversed()).isEqualTo(euros("10.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("-10.00"));
    }

    @Test
    void what_its_bank_says_it_took_is_gone_also_if_the_card_had_it_back() {
        money.refunds(new RefundKind.ToCard(payment), "30.00");
        String told = cards.provider().chargeBack(payment) + " 30.00";

        assertThat(cards.tell(told)).isEqualTo(new Outcome.Received());
        assertThat(cards.tell(told)).isEqualTo(new Outcome.Received());

        assertThat(reversed()).isEqualTo(euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("-30.00"));
    }

    @Test
    void a_bank_that_takes_a_part_leaves_the_rest() {
        cards.tell(cards.provider().chargeBack(payment) + " 12.00");

        assertThat(reversed()).isEqualTo(euros("12.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("18.00"));
    }

    @Test
    void a_bank_takes_no_more_than_was_paid() {
        assertThat(cards.tell(cards.provider().chargeBack(payment) + " 30.01"))
                .isEqualTo(new Outcome.Unknown());
        assertThat(cards.tell(cards.provider().chargeBack(payment) + " -1.00"))
                .isEqualTo(new Outcome.Unknown());

        assertThat(company.stores().paymentReversals().find(payment)).isEmpty();
        assertThat(company.creditOf(anna)).isEqualTo(euros("30.00"));
    }

    @Test
    void staff_writes_down_what_a_bank_took_and_only_a_cards() {
        assertThat(money.reverses(chargedBack("20.00"))).isInstanceOf(Reversed.class);
        assertThat(money.reverses(chargedBack("20.00"))).isInstanceOf(Reversed.class);
        assertThat(money.reverses(chargedBack("21.00"))).isInstanceOf(AlreadyReversed.class);
        assertThat(reversed()).isEqualTo(euros("20.00"));

        Recorded recorded = (Recorded) company.transfers(anna, "5.00", List.of());
        PaymentId transfer = recorded.payment().id();
        Optional<Money> five = Optional.of(euros("5.00"));
        assertThat(money.reverses(new Command(transfer, ReversalReason.BOUNCED, five)))
                .isEqualTo(new WrongAmount());
    }

    @Test
    void staff_is_told_of_one_of_which_nobody_says_what_was_taken_and_books_it() {
        money.refunds(new RefundKind.ToCard(payment), "30.00");
        String event = cards.provider().chargeBack(payment);

        assertThat(cards.tell(event)).isEqualTo(new Outcome.Received());
        assertThat(cards.tell(event)).isEqualTo(new Outcome.Received());

        assertThat(company.stores().paymentReversals().find(payment)).isEmpty();
        assertThat(toldToOperator()).containsExactly(payment.value().toString());

        money.reverses(chargedBack("30.00"));
        cards.tell(event);
        assertThat(company.creditOf(anna)).isEqualTo(euros("-30.00"));
        assertThat(toldToOperator()).isEmpty();
    }

    @Test
    void staff_is_told_of_more_than_was_paid_and_of_another_amount_than_the_books_have() {
        cards.tell(cards.provider().chargeBack(payment) + " 30.01");
        assertThat(toldToOperator()).containsExactly(payment.value().toString());

        money.reverses(chargedBack("20.00"));
        company.clock().advance(Duration.ofDays(1));
        cards.tell(cards.provider().chargeBack(payment) + " 30.00");

        assertThat(toldToOperator()).containsExactly(payment.value().toString());
        assertThat(reversed()).isEqualTo(euros("20.00"));
    }

    @Test
    void staff_is_told_nothing_of_what_is_booked() {
        cards.tell(cards.provider().chargeBack(payment) + " 12.00");
        cards.tell(cards.provider().chargeBack(payment) + " 12.00");

        assertThat(toldToOperator()).isEmpty();
    }

    /** Since it was last asked. */
    private List<String> toldToOperator() {
        return company
                .given()
                .in(
                        () ->
                                company.stores()
                                        .signIn()
                                        .letters()
                                        .claim(100, company.clock().instant(), Duration.ofDays(9)))
                .stream()
                .map(Waiting::letter)
                .filter(letter -> letter.kind() == Letter.Kind.OPERATOR_ALERTED)
                .filter(letter -> letter.facts().get("alarm").equals("CHARGEBACK_NOT_BOOKED"))
                .map(letter -> letter.facts().get("detail"))
                .toList();
    }

    private Command chargedBack(String amount) {
        return new Command(payment, ReversalReason.CHARGEBACK, Optional.of(euros(amount)));
    }

    private PaymentId paidByCardAndCredited() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId paid = cards.opensPage(anna, invoice);
        cards.payOnPage(paid);
        company.credits(invoice, "never delivered");
        return paid;
    }

    private Money reversed() {
        return company.stores().paymentReversals().find(payment).orElseThrow().amount();
    }
}
