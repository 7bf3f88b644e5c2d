package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.INVOICE_ISSUED;
import static io.guichet.application.notification.Notice.Kind.ORDER_EXPIRED;
import static io.guichet.application.notification.Notice.Kind.ORDER_WITHDRAWN;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_RECEIVED;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_REMINDER;
import static io.guichet.application.notification.Notice.Kind.SERVICE_RESUMED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_SUSPENDED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The preset {@code order} from the order to its end, day by day. */
class TimelineOfOrdersTest {

    private final BillingDays days =
            new BillingDays().follows(Preset.ORDER, Map.of(Setting.PAID_FIRST, "on"));
    private final HostingCompany company = days.company;
    private final OrderDesk desk = company.does().orderDesk();
    private final PlanCode cloud = company.sells("cloud-small", "31.00");
    private final CustomerNumber anna = company.consumer();

    @Test
    void an_order_that_is_not_paid_is_cancelled_after_a_day_and_never_invoiced() {
        orders(anna);

        days.passUntil(days.today().plusDays(1));
        desk.expireOrders().expire();

        assertThat(days.told(anna)).containsExactly(ORDER_EXPIRED);
        assertThat(company.stores().services().of(anna)).isEmpty();
        assertThat(company.stores().invoices().all()).isEmpty();
    }

    @Test
    void a_debt_is_reminded_of_suspends_after_seven_days_to_pay_and_is_settled_by_an_order() {
        buys(anna);
        LocalDate due = days.serviceOf(anna).paidUntil();

        assertThat(days.diary(anna, due.plusDays(8)))
                .containsExactly(
                        entry(due, List.of(INVOICE_ISSUED)),
                        entry(due.plusDays(3), List.of(PAYMENT_REMINDER)),
                        entry(due.plusDays(8), List.of(SERVICE_SUSPENDED)));
        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.SUSPENDED);
        PendingOrder settlement = settles();
        assertThat(settlement.total()).isEqualTo(Money.euros("37.20"));

        paysByCard(settlement);
        days.office.liftSuspensions().lift();

        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.told(anna)).endsWith(PAYMENT_RECEIVED, SERVICE_RESUMED);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_renewal_takes_credit_first_and_the_rest_from_the_kept_card_within_a_day() {
        buys(anna);
        days.cards().saves(anna);
        company.transfers(anna, "20.00", List.of());
        LocalDate due = days.serviceOf(anna).paidUntil();

        assertThat(days.diary(anna, due.plusDays(8)))
                .containsExactly(
                        entry(due, List.of(INVOICE_ISSUED, PAYMENT_RECEIVED, PAYMENT_RECEIVED)));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0"));
        assertThat(days.serviceOf(anna).paidUntil()).isAfter(due);
    }

    @Test
    void a_consumer_withdraws_within_fourteen_days_and_pays_for_ten_of_thirty_one() {
        PendingOrder order = buys(anna);
        LocalDate from = days.today();
        days.passUntil(from.plusDays(10));
        WithdrawFromOrder withdrawing = new WithdrawalDesk(company.does()).withdrawFromOrder();

        assertThat(withdrawing.confirm(anna, order.number()))
                .isInstanceOf(WithdrawFromOrder.Outcome.Withdrawn.class);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("25.20"));
        assertThat(days.told(anna)).contains(ORDER_WITHDRAWN);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertThat(days.diary(anna, from.plusDays(60))).isEmpty();
    }

    @Test
    void nobody_withdraws_later() {
        PendingOrder order = buys(anna);
        days.passUntil(days.today().plusDays(20));
        WithdrawFromOrder withdrawing = new WithdrawalDesk(company.does()).withdrawFromOrder();

        assertThat(withdrawing.confirm(anna, order.number()))
                .isInstanceOf(WithdrawFromOrder.Outcome.TooLate.class);
    }

    /** Paid from credit, which is used up by it. */
    private PendingOrder buys(CustomerNumber customer) {
        PendingOrder order = orders(customer);
        company.transfers(customer, "37.20", List.of());
        pays(order, new Means.Credit());
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        return order;
    }

    private PendingOrder orders(CustomerNumber customer) {
        OrderedItem item = new OrderedItem(cloud, BillingPeriod.MONTH, 1, "site-1");
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        customer,
                        UUID.randomUUID(),
                        List.of(item),
                        new PlaceOrder.Agreement.ListPrice(),
                        Set.of(),
                        new Consent(true, false));
        return ((PlaceOrder.Outcome.ToPay) company.does().placeOrder().place(command)).order();
    }

    private PendingOrder settles() {
        PlaceSettlement.Command command =
                new PlaceSettlement.Command(anna, UUID.randomUUID(), List.of());
        return ((PlaceSettlement.Outcome.Placed) desk.placeSettlement().place(command)).order();
    }

    private PayOrder.Outcome pays(PendingOrder order, Means means) {
        return desk.payOrder()
                .pay(
                        new PayOrder.Command(
                                order.customer(),
                                order.number(),
                                HostingCompany.newPayment(),
                                means));
    }

    private void paysByCard(PendingOrder order) {
        PayOrder.Outcome started = pays(order, new Means.Card(false));
        new Cards(company).payOnPage(((PayOrder.Outcome.Started) started).payment().id());
    }
}
