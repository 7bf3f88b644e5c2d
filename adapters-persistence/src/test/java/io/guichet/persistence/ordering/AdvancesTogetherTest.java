package io.guichet.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Sixteen at a time ask for, pay, cancel and deliver the same orders, on the real database. */
class AdvancesTogetherTest extends OrdersTogether {

    private static final Money ADVANCE = Money.euros("3.60");

    AdvancesTogetherTest() {
        super(Samples.consumer(), Setting.PAID_FIRST, "on");
    }

    @Test
    void many_who_ask_at_once_have_one_invoice_issued() {
        PendingOrder order = order();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(() -> ask(order));
        }

        Together.allAtOnce(THREADS, work);

        assertThat(stores.findBalance().find(customer).owed()).isEqualTo(ADVANCE);
        assertBooksAreRight();
    }

    @Test
    void an_advance_that_is_paid_while_its_order_is_cancelled_is_given_back_or_never_taken() {
        List<PendingOrder> orders = orders(16);
        List<Runnable> work = new ArrayList<>();
        for (PendingOrder order : orders) {
            DocumentReference advance = ask(order);
            PaymentId payment = payment();
            work.add(() -> pay(advance, payment));
            work.add(() -> cancel(order));
            work.add(() -> pay(advance, payment));
            work.add(() -> deliver(order));
        }

        Together.allAtOnce(THREADS, work);

        List<OrderView> ended = orders.stream().map(this::shown).toList();
        assertThat(ended)
                .extracting(OrderView::state)
                .containsOnly(OrderState.CANCELLED, OrderState.DELIVERED);
        long delivered =
                ended.stream().filter(order -> order.state() == OrderState.DELIVERED).count();
        Money spent = new Money(360L * delivered, ADVANCE.currency());
        Money owed = new Money(840L * delivered, ADVANCE.currency());
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(PAID_IN.minus(spent));
        assertThat(stores.findBalance().find(customer).owed()).isEqualTo(owed);
        assertThat(given.in(() -> stores.services().heldBy(customer))).hasSize((int) delivered);
        ended.stream()
                .filter(order -> order.state() == OrderState.CANCELLED)
                .forEach(order -> assertTakenBack(order.advance().orElseThrow()));
        assertBooksAreRight();
    }

    @Test
    void who_withdraws_while_it_is_paid_and_delivered_has_all_back_and_owes_nothing() {
        WithdrawFromOrder withdrawals = new WithdrawalDesk(now).withdrawFromOrder();
        List<PendingOrder> orders = orders(16);
        List<Runnable> work = new ArrayList<>();
        for (PendingOrder order : orders) {
            DocumentReference advance = ask(order);
            PaymentId payment = payment();
            work.add(() -> pay(advance, payment));
            work.add(() -> withdrawals.confirm(customer, order.number()));
            work.add(() -> deliver(order));
            work.add(() -> withdrawals.confirm(customer, order.number()));
        }

        Together.allAtOnce(THREADS, work);

        assertThat(orders)
                .extracting(this::shown)
                .extracting(OrderView::state)
                .containsOnly(OrderState.WITHDRAWN);
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(PAID_IN);
        assertThat(stores.findBalance().find(customer).owed().isZero()).isTrue();
        assertThat(given.in(() -> stores.services().heldBy(customer))).isEmpty();
        orders.forEach(
                order ->
                        assertThat(withdrawals.offer(customer, order.number()))
                                .isInstanceOf(WithdrawFromOrder.Outcome.Withdrawn.class));
        assertBooksAreRight();
    }

    @Test
    void what_is_asked_for_in_advance_is_listed_as_such() {
        DocumentReference advance = ask(order());

        var found = stores.findInvoice().find(customer, advance).orElseThrow();

        assertThat(found.summary().isAdvance()).isTrue();
        assertThat(found.invoice().document().isAdvance()).isTrue();
    }

    private void assertTakenBack(DocumentReference advance) {
        var found = stores.findInvoice().find(customer, advance).orElseThrow();
        assertThat(found.summary().status()).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(found.creditNotes()).hasSize(1);
    }

    private DocumentReference ask(PendingOrder order) {
        LocalDate until = now.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(60);
        AskAdvance.Outcome outcome =
                now.orderDesk()
                        .askAdvance()
                        .ask(new AskAdvance.Command(order.number(), new Percent(30), until));
        return outcome instanceof AskAdvance.Outcome.Asked asked
                ? asked.invoice()
                : ((AskAdvance.Outcome.AlreadyAsked) outcome).invoice();
    }

    private void pay(DocumentReference advance, PaymentId payment) {
        now.payFromCredit()
                .pay(
                        new PayFromCredit.Command(
                                customer, advance, payment, new PayFromCredit.Share.Everything()));
    }

    private void cancel(PendingOrder order) {
        now.orderDesk()
                .cancelOrder()
                .cancel(new CancelOrder.Command(customer, order.number(), true));
    }

    private void deliver(PendingOrder order) {
        now.orderDesk().deliverOrder().deliver(new DeliverOrder.Command(order.number()));
    }
}
