package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.payment.PayOrder.Outcome;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What becomes of orders that are to be paid first. */
class OrdersPaidFirstTest extends PaidFirst {

    @Test
    void an_order_waits_a_day_for_its_money_and_owes_nothing() {
        PendingOrder order = order(UUID.randomUUID());

        assertThat(order.total()).isEqualTo(TOTAL);
        assertThat(order.expiresAt()).isEqualTo(company.clock().instant().plusSeconds(86_400));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertThat(shown(order).invoice()).isEmpty();
    }

    @Test
    void asking_twice_orders_once() {
        UUID request = UUID.randomUUID();

        assertThat(order(request)).isEqualTo(order(request));
        pays(order(request));

        assertThat(place(request)).isInstanceOf(PlaceOrder.Outcome.Placed.class);
        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
    }

    @Test
    void credit_delivers_at_once_what_was_quoted_and_settles_its_invoice() {
        PendingOrder order = order(UUID.randomUUID());
        company.clock().advance(Duration.ofHours(20));

        Outcome outcome = pays(order);

        assertThat(outcome).isInstanceOf(Outcome.Paid.class);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
        OrderView shown = shown(order);
        assertThat(shown.state()).isEqualTo(OrderState.DELIVERED);
        assertThat(company.openOn(shown.invoice().orElseThrow())).isEqualTo(ZERO);
        assertThat(issued(shown).isPaid()).isTrue();
        assertThat(company.stores().services().heldBy(anna).getFirst().startedOn())
                .isEqualTo(LocalDate.of(2026, 3, 2));
        assertBooksAreRight();
    }

    @Test
    void who_was_put_on_hold_meanwhile_opens_nothing_by_paying() {
        PendingOrder order = order(UUID.randomUUID());
        PaymentId page = opensPage(order);
        holds(anna);

        assertThat(pays(order)).isEqualTo(new Outcome.PriceChanged());
        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isEqualTo(State.RELEASED);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
    }

    @Test
    void the_same_payment_again_pays_nothing_again() {
        PendingOrder order = order(UUID.randomUUID());
        PaymentId payment = HostingCompany.newPayment();

        Outcome first = pays(order, payment, new Means.Credit());
        Outcome again = pays(order, payment, new Means.Credit());

        assertThat(again).isEqualTo(first);
        assertThat(pays(order)).isEqualTo(new Outcome.AlreadyPaid());
        assertThat(pays(order, payment, new Means.Card(false)))
                .isEqualTo(new Outcome.PaymentIdReused());
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
    }

    @Test
    void too_little_credit_delivers_nothing() {
        CustomerNumber poor = company.customerWithCredit("11.99");
        PendingOrder order = toPay(place(poor, UUID.randomUUID()));

        assertThat(
                        desk.payOrder()
                                .pay(
                                        new PayOrder.Command(
                                                poor,
                                                order.number(),
                                                HostingCompany.newPayment(),
                                                new Means.Credit())))
                .isEqualTo(new Outcome.CreditTooLow(Money.euros("11.99"), Money.euros("0.01")));
        assertThat(company.stores().services().heldBy(poor)).isEmpty();
    }

    @Test
    void a_card_delivers_when_its_money_is_taken() {
        PendingOrder order = order(UUID.randomUUID());
        PaymentId page = opensPage(order);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();

        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isEqualTo(State.SUCCEEDED);
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertBooksAreRight();
    }

    @Test
    void asking_again_while_a_page_is_open_gives_the_same_page() {
        PendingOrder order = order(UUID.randomUUID());

        assertThat(opensPage(order)).isEqualTo(opensPage(order));
    }

    @Test
    void a_card_that_comes_after_credit_is_not_charged() {
        PendingOrder order = order(UUID.randomUUID());
        PaymentId page = opensPage(order);
        pays(order);

        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isEqualTo(State.RELEASED);
        assertThat(cards.provider().taken()).isEmpty();
        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
    }

    @Test
    void while_a_card_is_captured_nobody_pays_cancels_or_lets_it_expire() {
        PendingOrder order = order(UUID.randomUUID());
        PaymentId page = opensPage(order);
        cards.provider().trouble().isBusyFor(1);
        cards.payOnPage(page);

        assertThat(shown(order).state()).isEqualTo(OrderState.CHECKING);
        assertThat(pays(order)).isEqualTo(new Outcome.PaymentUnderWay());
        assertThat(cancels(order)).isEqualTo(new CancelOrder.Outcome.PaymentUnderWay());
        company.clock().advance(Duration.ofHours(25));
        assertThat(desk.expireOrders().expire()).isZero();

        company.does().resumeCardPayments().resume();
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertBooksAreRight();
    }

    @Test
    void an_order_not_paid_in_time_is_cancelled_once_and_its_customer_told() {
        PendingOrder order = order(UUID.randomUUID());
        company.clock().advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(desk.expireOrders().expire()).isZero();
        company.clock().advance(Duration.ofSeconds(1));
        assertThat(pays(order)).isEqualTo(new Outcome.OrderOver());

        assertThat(desk.expireOrders().expire()).isEqualTo(1);
        assertThat(desk.expireOrders().expire()).isZero();

        assertThat(shown(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(company.stores().outbox().notices())
                .filteredOn(notice -> notice.kind() == Notice.Kind.ORDER_EXPIRED)
                .hasSize(1);
    }

    @Test
    void a_card_authorised_after_the_expiry_is_not_charged() {
        PendingOrder order = order(UUID.randomUUID());
        company.clock().advance(Duration.ofHours(24).minusMinutes(5));
        PaymentId page = opensPage(order);
        company.clock().advance(Duration.ofMinutes(10));
        desk.expireOrders().expire();

        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isEqualTo(State.RELEASED);
        assertThat(cards.provider().statusOf(page)).isEqualTo(Status.CANCELED);
    }

    @Test
    void money_taken_all_the_same_after_the_end_becomes_credit() {
        PendingOrder order = order(UUID.randomUUID());
        PaymentId page = opensPage(order);
        String event = cards.provider().authorize(page);
        cards.tell(event.replace("AUTHORIZED", "EXPIRED"));
        cards.provider().capture(cards.find(page).sessionId());
        cancels(order);

        cards.tell(event.replace("AUTHORIZED", "CAPTURED"));

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("62.00"));
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertBooksAreRight();
    }

    @Test
    void a_customer_cancels_what_he_has_not_paid_and_nobody_else() {
        PendingOrder order = order(UUID.randomUUID());
        CancelOrder.Command strange = new CancelOrder.Command(company.consumer(), order.number());

        assertThat(desk.cancelOrder().cancel(strange))
                .isEqualTo(new CancelOrder.Outcome.NoSuchOrder());
        assertThat(cancels(order)).isInstanceOf(CancelOrder.Outcome.Cancelled.class);
        assertThat(cancels(order)).isInstanceOf(CancelOrder.Outcome.Cancelled.class);
        assertThat(pays(order)).isEqualTo(new Outcome.OrderOver());

        PendingOrder paid = order(UUID.randomUUID());
        pays(paid);
        assertThat(cancels(paid)).isEqualTo(new CancelOrder.Outcome.AlreadyDelivered());
    }

    @Test
    void what_costs_nothing_is_delivered_at_once() {
        PlanCode free = company.sells("free", "0.00");

        PlaceOrder.Outcome outcome = place(anna, UUID.randomUUID(), free);

        assertThat(outcome).isInstanceOf(PlaceOrder.Outcome.Placed.class);
    }

    @Test
    void where_orders_are_invoiced_at_once_credit_pays_as_the_policy_says() {
        policy(LocalDate.of(2026, 2, 1), Map.of(Setting.CREDIT_USED, "on"));

        PlaceOrder.Outcome.Placed placed = (PlaceOrder.Outcome.Placed) place(UUID.randomUUID());

        assertThat(company.openOn(placed.order().invoice())).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
    }

    private Invoice issued(OrderView order) {
        return company.stores()
                .invoices()
                .find(order.invoice().orElseThrow())
                .orElseThrow()
                .document();
    }
}
