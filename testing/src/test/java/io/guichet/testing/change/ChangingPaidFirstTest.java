package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where orders are paid first, the difference of a change is an order and no invoice. */
class ChangingPaidFirstTest {

    private static final LocalDate APRIL_11 = APRIL_FIRST.plusDays(10);
    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);
    private static final Money DIFFERENCE = Money.euros("26.40");

    private final ChangeShop shop = new ChangeShop(Preset.ORDER, Map.of(Setting.PAID_FIRST, "off"));
    private final OrderDesk desk = shop.company.does().orderDesk();
    private final CustomerNumber anna = shop.holds(MEDIUM);

    @BeforeEach
    void orders_are_paid_first_from_tomorrow_on() {
        new SetPolicyHandler(
                        shop.company.stores().sellers(),
                        shop.company.stores().policy(),
                        shop.company.stores().transactions(),
                        shop.company.clock())
                .set(
                        new SetPolicy.Command(
                                shop.company.seller().code(),
                                shop.today().plusDays(1),
                                Optional.empty(),
                                Map.of(Setting.PAID_FIRST, "on"),
                                Optional.empty(),
                                "staff"));
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void nothing_is_invoiced_before_the_order_is_paid_and_then_exactly_what_was_quoted() {
        int before = invoices();
        PendingOrder order = ordered();

        assertThat(order.kind()).isEqualTo(OrderKind.CHANGE);
        assertThat(order.total()).isEqualTo(DIFFERENCE);
        assertThat(invoices()).isEqualTo(before);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        pays(order);

        assertThat(invoices()).isEqualTo(before + 1);
        Invoice invoice = latest();
        assertThat(invoice.totals().gross()).isEqualTo(DIFFERENCE);
        assertThat(invoice.order()).isEqualTo(order.number());
        assertThat(invoice.lines().getFirst().from()).isEqualTo(APRIL_11);
        assertThat(invoice.lines().getFirst().until()).isEqualTo(MAY_FIRST);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(LARGE);
        assertThat(shop.serviceOf(anna).changing()).isEmpty();
        assertThat(shop.owedBy(anna)).isEmpty();
        assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void a_day_later_it_costs_what_was_quoted() {
        PendingOrder order = ordered();
        shop.company.clock().advance(Duration.ofHours(20));

        pays(order);

        assertThat(latest().totals().gross()).isEqualTo(DIFFERENCE);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(LARGE);
    }

    @Test
    void asking_twice_orders_once() {
        shop.passUntil(APRIL_11);
        ChangeService.Command command = shop.command(anna, to(LARGE), "26.40");
        ChangeService service = shop.desk.changeService();

        assertThat(service.change(command)).isEqualTo(service.change(command));
    }

    @Test
    void an_order_that_may_wait_long_holds_no_renewal_up() {
        shop.sets(shop.today().plusDays(1), Map.of(Setting.ORDER_EXPIRY, "720"));
        PendingOrder order = ordered();

        assertThat(order.expiresAt())
                .isEqualTo(MAY_FIRST.atStartOfDay(shop.company.seller().zone()).toInstant());
        while (shop.today().isBefore(MAY_FIRST.plusDays(1))) {
            shop.company.clock().advance(Duration.ofDays(1));
            desk.expireOrders().expire();
            shop.runs();
        }

        assertStays(order, State.EXPIRED);
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
    }

    @Test
    void what_renews_by_hand_expires_while_an_order_waits_which_takes_nothing_then() {
        shop.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                anna, shop.serviceOf(anna).id(), RenewalMode.MANUAL));
        shop.passUntil(MAY_FIRST.minusDays(1));
        shop.company.clock().advance(Duration.ofHours(6));
        PendingOrder order = ((Outcome.ToPay) shop.asks(anna, to(LARGE))).order();
        shop.company.clock().advance(Duration.ofHours(18));
        shop.runs();
        assertThat(shop.serviceOf(anna).state()).isEqualTo(ServiceState.EXPIRED);

        shop.company.transfers(anna, "99.00", List.of());
        assertThat(pay(order, new Means.Credit())).isEqualTo(new PayOrder.Outcome.PriceChanged());
        assertThat(shop.creditOf(anna)).isEqualTo("99.00");
        shop.company.clock().advance(Duration.ofHours(24));
        desk.expireOrders().expire();

        assertStays(order, State.EXPIRED);
    }

    @Test
    void an_order_that_is_not_paid_expires_and_the_service_stays_as_it_is() {
        PendingOrder order = ordered();
        shop.company.clock().advance(Duration.ofHours(24));

        desk.expireOrders().expire();

        assertThat(state(order)).isEqualTo(OrderState.CANCELLED);
        assertStays(order, State.EXPIRED);
    }

    @Test
    void a_cancelled_order_takes_the_change_back() {
        PendingOrder order = ordered();

        desk.cancelOrder().cancel(new CancelOrder.Command(anna, order.number()));

        assertStays(order, State.WITHDRAWN);
    }

    @Test
    void a_change_taken_back_cancels_its_order() {
        PendingOrder order = ordered();

        assertThat(shop.desk.withdrawChange().withdraw(anna, shop.serviceOf(anna).id()))
                .isInstanceOf(WithdrawChange.Outcome.Withdrawn.class);

        assertThat(state(order)).isEqualTo(OrderState.CANCELLED);
        assertStays(order, State.WITHDRAWN);
    }

    @Test
    void what_came_between_makes_the_money_credit() {
        PendingOrder order = ordered();
        Cards cards = new Cards(shop.company);
        PayOrder.Outcome started = pay(order, new Means.Card(false));
        shop.office
                .suspendService()
                .suspend(new SuspendService.Command(shop.serviceOf(anna).id(), "spam"));

        cards.payOnPage(((PayOrder.Outcome.Started) started).payment().id());

        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void another_customers_order_with_the_same_request_leaves_the_change_alone() {
        CustomerNumber paul = shop.holds(MEDIUM);
        PendingOrder order = ordered();
        AlignBillingDay.Command same =
                new AlignBillingDay.Command(
                        paul, order.requestId(), 16, Set.of(), Optional.empty());
        AlignBillingDay.Outcome outcome = shop.desk.alignBillingDay().align(same);
        PendingOrder aligning = ((AlignBillingDay.Outcome.ToPay) outcome).order();

        desk.cancelOrder().cancel(new CancelOrder.Command(paul, aligning.number()));

        assertThat(shop.serviceOf(anna).changing()).isPresent();
        pays(order);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(LARGE);
    }

    @Test
    void aligning_is_an_order_too() {
        shop.passUntil(APRIL_11);
        int before = invoices();
        AlignBillingDay.Command command =
                new AlignBillingDay.Command(
                        anna, UUID.randomUUID(), 16, Set.of(), Optional.empty());

        AlignBillingDay.Outcome outcome = shop.desk.alignBillingDay().align(command);

        PendingOrder order = ((AlignBillingDay.Outcome.ToPay) outcome).order();
        assertThat(shop.desk.alignBillingDay().align(command)).isEqualTo(outcome);
        assertThat(invoices()).isEqualTo(before);
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST);
        pays(order);
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusDays(15));
        assertThat(latest().totals().gross()).isEqualTo(order.total());
    }

    private void assertStays(PendingOrder order, State state) {
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(anna).changing()).isEmpty();
        assertThat(
                        shop.company
                                .given()
                                .in(
                                        () ->
                                                shop.company
                                                        .stores()
                                                        .planChanges()
                                                        .find(order.requestId())
                                                        .orElseThrow()
                                                        .state()))
                .isEqualTo(state);
    }

    private PendingOrder ordered() {
        shop.passUntil(APRIL_11);
        Outcome outcome = shop.asks(anna, to(LARGE));
        return ((Outcome.ToPay) outcome).order();
    }

    /** From credit that he has just for it. */
    private void pays(PendingOrder order) {
        String amount = order.total().toDecimal().toPlainString();
        shop.company.transfers(anna, amount, List.of());
        assertThat(pay(order, new Means.Credit())).isInstanceOf(PayOrder.Outcome.Paid.class);
    }

    private PayOrder.Outcome pay(PendingOrder order, Means means) {
        return desk.payOrder()
                .pay(
                        new PayOrder.Command(
                                anna, order.number(), HostingCompany.newPayment(), means));
    }

    private OrderState state(PendingOrder order) {
        return shop.company.stores().listOrders().find(anna, order.number()).orElseThrow().state();
    }

    private int invoices() {
        return (int) shop.company.stores().invoices().all().count();
    }

    private Invoice latest() {
        return shop.company
                .stores()
                .invoices()
                .all()
                .reduce((first, second) -> second)
                .orElseThrow()
                .document();
    }
}
