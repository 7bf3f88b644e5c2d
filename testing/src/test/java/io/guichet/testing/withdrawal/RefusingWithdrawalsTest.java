package io.guichet.testing.withdrawal;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder.Outcome.Placed;
import io.guichet.application.ordering.PlaceOrder.Outcome.ToPay;
import io.guichet.application.ordering.PlaceOrder.Outcome.WaiverMissing;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From what and until when nobody withdraws, and what is waived when it is ordered. */
class RefusingWithdrawalsTest extends Withdrawing {

    private static final Consent WAIVED = new Consent(false, true);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void the_right_is_that_of_consumers() {
        Order order = orders(company.company(), AT_ONCE, cloud());

        assertThat(shown(order).withdrawableUntil()).isEmpty();
        assertRefused(order, new Outcome.ConsumersOnly());

        CustomerNumber doctor = company.customer(Samples.liberalProfession());
        assertRefused(orders(doctor, AT_ONCE, cloud()), new Outcome.ConsumersOnly());
    }

    @Test
    void the_last_moment_is_the_end_of_the_last_working_day() {
        Order order = orders(anna, AT_ONCE, cloud());
        Instant until = Instant.parse("2026-03-16T23:00:00Z");
        company.clock().advance(Duration.between(company.clock().instant(), until).minusMillis(1));
        assertThat(desk.offer(anna, order.number())).isInstanceOf(Outcome.Offered.class);

        company.clock().advance(Duration.ofMillis(1));

        assertRefused(order, new Outcome.TooLate(until));
    }

    @Test
    void how_long_and_how_soon_are_settings() {
        policy(Map.of(Setting.WITHDRAWAL_DAYS, "30", Setting.WITHDRAWAL_REFUND, "7"));
        Order order = orders(anna, ONLY_ORDERED, cloud());
        days(20);

        assertThat(shown(order).withdrawableUntil())
                .contains(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(confirms(order).refundBy()).isEqualTo(LocalDate.of(2026, 3, 28));
    }

    @Test
    void what_is_made_out_to_its_buyer_needs_his_waiver_and_is_not_taken_back() {
        PlanCode name = sells("name", PlanFamily.DOMAIN_NAME);

        assertThat(places(anna, AT_ONCE, cloud(), name))
                .isEqualTo(new WaiverMissing(List.of(name)));
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        Order order = orders(anna, WAIVED, name);

        assertThat(company.stores().ordering().withdrawals().consent(order.number()))
                .isEqualTo(WAIVED);
        assertThat(shown(order).withdrawableUntil()).isEmpty();
        assertRefused(order, new Outcome.Excluded());
    }

    @Test
    void the_quote_says_what_must_be_waived_and_only_by_consumers() {
        PlanCode name = sells("name", PlanFamily.DOMAIN_NAME);
        List<OrderedItem> items =
                List.of(
                        new OrderedItem(name, BillingPeriod.MONTH, 1, ""),
                        new OrderedItem(cloud(), BillingPeriod.MONTH, 1, ""));

        assertThat(quoted(anna, items)).containsExactly(name);
        assertThat(quoted(company.company(), items)).isEmpty();
        assertThat(orders(company.company(), ONLY_ORDERED, name)).isNotNull();
    }

    @Test
    void of_several_things_only_those_are_taken_back_that_can_be() {
        PlanCode name = sells("name", PlanFamily.DOMAIN_NAME);
        Order order = orders(anna, new Consent(true, true), name, cloud());
        pays(order);

        assertThat(confirms(order).credited()).isEqualTo(euros("37.20"));

        assertThat(order.services())
                .extracting(id -> company.stores().services().find(id).orElseThrow())
                .extracting(Service::state)
                .containsExactly(ServiceState.ACTIVE, ServiceState.TERMINATED);
    }

    @Test
    void a_waiver_takes_nothing_from_whom_the_law_protects() {
        Order order = orders(anna, WAIVED, cloud());

        assertThat(desk.offer(anna, order.number())).isInstanceOf(Outcome.Offered.class);
    }

    @Test
    void what_was_done_once_is_given_back_unless_it_was_asked_for_at_once() {
        PlanCode once = sellsOnce("12.00");
        List<OrderedItem> items = List.of(new OrderedItem(once, BillingPeriod.ONE_OFF, 1, ""));

        assertThat(confirms(placed(AT_ONCE, items)).credited()).isEqualTo(euros("0.00"));
        assertThat(confirms(placed(ONLY_ORDERED, items)).credited()).isEqualTo(euros("12.00"));
    }

    @Test
    void a_renewal_is_no_new_order() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        renewsEarly(order);
        OrderNumber renewal =
                company.stores()
                        .listOrders()
                        .list(anna, Long.MAX_VALUE, 1)
                        .items()
                        .getFirst()
                        .number();

        assertThat(desk.offer(anna, renewal)).isEqualTo(new Outcome.NewOrdersOnly());
    }

    @Test
    void an_order_that_is_not_paid_is_cancelled_instead() {
        policy(Map.of(Setting.PAID_FIRST, "on"));
        ToPay order = (ToPay) places(anna, AT_ONCE, cloud());

        assertThat(desk.confirm(anna, order.order().number())).isEqualTo(new Outcome.NotPaid());
    }

    @Test
    void what_is_no_longer_his_is_not_taken_back() {
        Order order = orders(anna, AT_ONCE, cloud());
        save(first(order).terminate(Samples.MARCH_FIRST));

        assertRefused(order, new Outcome.ServicesOver());
    }

    @Test
    void a_change_that_waits_is_taken_back_first() {
        Order order = orders(anna, AT_ONCE, cloud());
        Service service = first(order);
        save(service.withChanging(Optional.of(Changing.waiting(TODAY))));

        assertRefused(order, new Outcome.ChangeUnderWay(service.id()));
    }

    @Test
    void an_invoice_that_is_being_paid_waits() {
        Order order = orders(anna, AT_ONCE, cloud());
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .receivables()
                                        .save(
                                                company.stores()
                                                        .receivables()
                                                        .find(order.invoice())
                                                        .orElseThrow()
                                                        .reserve(euros("37.20"))));

        assertRefused(order, new Outcome.PaymentUnderWay(order.invoice()));
    }

    @Test
    void the_order_of_somebody_else_does_not_exist() {
        Order order = orders(anna, AT_ONCE, cloud());
        CustomerNumber boris = company.consumer();

        assertThat(desk.confirm(boris, order.number())).isEqualTo(new Outcome.NoSuchOrder());
        assertThat(desk.offer(boris, order.number())).isEqualTo(new Outcome.NoSuchOrder());
        assertThat(desk.offer(anna, new OrderNumber(1))).isEqualTo(new Outcome.NoSuchOrder());
        assertThat(desk.offer(new CustomerNumber(1), order.number()))
                .isEqualTo(new Outcome.NoSuchOrder());
    }

    private void assertRefused(Order order, Outcome refusal) {
        assertThat(desk.offer(order.customer(), order.number())).isEqualTo(refusal);
        assertThat(desk.confirm(order.customer(), order.number())).isEqualTo(refusal);
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(told()).isEmpty();
    }

    private Order placed(Consent consent, List<OrderedItem> items) {
        return ((Placed) places(anna, consent, items)).order();
    }

    private List<PlanCode> quoted(CustomerNumber customer, List<OrderedItem> items) {
        QuoteOrder.Outcome outcome =
                company.does().quoteOrder().quote(new QuoteOrder.Command(customer, items));
        return ((QuoteOrder.Outcome.Quoted) outcome).toWaive();
    }

    private PlanCode sells(String code, PlanFamily family) {
        Plan plan = Samples.plan(company.seller(), new PlanCode(code), "31.00");
        return company.sells(plan.with(PlanRules.of(family)));
    }
}
