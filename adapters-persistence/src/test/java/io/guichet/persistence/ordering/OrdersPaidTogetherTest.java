package io.guichet.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sixteen at a time pay, cancel and let expire the same orders, on the real database. */
class OrdersPaidTogetherTest extends OrdersTogether {

    OrdersPaidTogetherTest() {
        super(Samples.company(), Setting.PAID_FIRST, "on");
    }

    @Test
    void an_order_is_paid_once_whoever_pays_and_a_cancelled_one_never() {
        List<PendingOrder> orders = orders(16);
        List<PaymentId> cards = orders.stream().map(this::authorised).toList();
        List<Runnable> work = new ArrayList<>();
        for (int at = 0; at < orders.size(); at++) {
            PendingOrder order = orders.get(at);
            PaymentId card = cards.get(at);
            PaymentId repeated = payment();
            work.add(() -> pay(now, order, repeated));
            work.add(() -> now.checkCardPayment().check(customer, card));
            work.add(() -> pay(now, order, payment()));
            work.add(() -> pay(now, order, repeated));
            work.add(() -> cancel(order));
        }

        Together.allAtOnce(THREADS, work);

        assertThat(cards).allMatch(card -> find(card).state().isOver());
        assertEachIsPaidOrOver(orders);
    }

    @Test
    void a_transfer_and_a_card_pay_an_order_once_between_them() {
        List<PendingOrder> orders = orders(8);
        List<Runnable> work = new ArrayList<>();
        for (PendingOrder order : orders) {
            PaymentId card = authorised(order);
            PaymentId transfer = payment();
            work.add(() -> transfer(order, transfer));
            work.add(() -> now.checkCardPayment().check(customer, card));
            work.add(() -> transfer(order, transfer));
        }

        Together.allAtOnce(THREADS, work);

        long byCard = provider.taken().size();
        Money came = new Money(1200L * orders.size(), TOTAL.currency());
        Money paid = new Money(1200L * (orders.size() - byCard), TOTAL.currency());
        assertThat(given.in(() -> stores.services().heldBy(customer))).hasSize(orders.size());
        assertThat(stores.findBalance().find(customer).prepaid())
                .isEqualTo(PAID_IN.plus(came).minus(paid));
    }

    private void transfer(PendingOrder order, PaymentId payment) {
        now.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                TOTAL,
                                new RecordTransfer.Purpose.Order(order.number()),
                                payment));
    }

    @Test
    void an_order_that_expires_while_it_is_paid_is_either_paid_or_over() {
        List<PendingOrder> orders = orders(16);
        UseCases later = at(Duration.ofHours(24));
        List<Runnable> work = new ArrayList<>();
        for (PendingOrder order : orders) {
            work.add(() -> pay(now, order, payment()));
            work.add(later.orderDesk().expireOrders()::expire);
            work.add(() -> pay(later, order, payment()));
        }

        Together.allAtOnce(THREADS, work);
        later.orderDesk().expireOrders().expire();

        assertEachIsPaidOrOver(orders);
    }

    private void assertEachIsPaidOrOver(List<PendingOrder> orders) {
        List<OrderView> ended = orders.stream().map(this::shown).toList();
        List<OrderView> delivered =
                ended.stream().filter(order -> order.state() == OrderState.DELIVERED).toList();
        long others = ended.stream().filter(order -> order.state() == OrderState.CANCELLED).count();
        assertThat(delivered.size() + others).isEqualTo(orders.size());
        assertThat(delivered).allSatisfy(this::assertPaidOnce);
        assertThat(given.in(() -> stores.services().heldBy(customer))).hasSize(delivered.size());
        int byCard = provider.taken().size();
        Money spent = new Money(1200L * (delivered.size() - byCard), TOTAL.currency());
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(PAID_IN.minus(spent));
        assertThat(stores.findBalance().find(customer).owed().isZero()).isTrue();
        assertBooksAreRight();
    }

    private void assertPaidOnce(OrderView order) {
        var details = stores.findInvoice().find(customer, order.invoice().orElseThrow());
        assertThat(details.orElseThrow().payments()).hasSize(1);
        assertThat(details.orElseThrow().paid()).isEqualTo(TOTAL);
    }

    private PayOrder.Outcome pay(UseCases does, PendingOrder order, PaymentId payment) {
        return does.orderDesk()
                .payOrder()
                .pay(new PayOrder.Command(customer, order.number(), payment, new Means.Credit()));
    }

    private CancelOrder.Outcome cancel(PendingOrder order) {
        return now.orderDesk()
                .cancelOrder()
                .cancel(new CancelOrder.Command(customer, order.number()));
    }

    /** A card payment whose page the customer has paid on, not yet captured. */
    private PaymentId authorised(PendingOrder order) {
        PaymentId payment = payment();
        now.orderDesk()
                .payOrder()
                .pay(
                        new PayOrder.Command(
                                customer, order.number(), payment, new Means.Card(false)));
        provider.authorize(payment);
        return payment;
    }

    private CardPayment find(PaymentId card) {
        return given.in(() -> stores.cardPayments().find(card)).orElseThrow();
    }
}
