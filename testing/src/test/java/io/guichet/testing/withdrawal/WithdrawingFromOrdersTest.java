package io.guichet.testing.withdrawal;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder.Offer;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome.Offered;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a consumer gets back when he withdraws from an order. */
class WithdrawingFromOrdersTest extends Withdrawing {

    @Test
    void of_what_was_to_begin_at_once_the_days_used_are_paid() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        days(5);

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.credited()).isEqualTo(euros("31.20"));
        assertThat(withdrawal.toCredit()).isEqualTo(euros("31.20"));
        assertThat(withdrawal.toCard()).isEqualTo(euros("0.00"));
        assertThat(withdrawal.at()).isEqualTo(Instant.parse("2026-03-06T09:00:00Z"));
        assertThat(withdrawal.refundBy()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(company.creditOf(anna)).isEqualTo(euros("31.20"));
        assertThat(company.openOn(order.invoice())).isEqualTo(euros("0.00"));
        assertThat(creditNote(withdrawal).corrects()).isEqualTo(order.invoice().value());
    }

    @Test
    void of_what_nobody_asked_to_begin_all_is_given_back() {
        Order order = orders(anna, ONLY_ORDERED, cloud());
        pays(order);
        days(5);

        assertThat(confirms(order).credited()).isEqualTo(euros("37.20"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("37.20"));
    }

    @Test
    void the_answer_to_an_order_shows_until_when() {
        PlaceOrder.Outcome.Placed placed =
                (PlaceOrder.Outcome.Placed) places(anna, AT_ONCE, cloud(), cloud());

        assertThat(placed.shown()).contains(shown(placed.order()));
        assertThat(placed.shown().orElseThrow().withdrawableUntil())
                .contains(Instant.parse("2026-03-16T23:00:00Z"));
    }

    @Test
    void its_services_end_and_the_order_says_so() {
        Order order = orders(anna, AT_ONCE, cloud(), cloud());
        pays(order);
        assertThat(shown(order).withdrawableUntil())
                .contains(Instant.parse("2026-03-16T23:00:00Z"));

        confirms(order);

        assertThat(order.services())
                .extracting(id -> company.stores().services().find(id).orElseThrow())
                .extracting(Service::state)
                .containsOnly(ServiceState.TERMINATED);
        assertThat(shown(order).state()).isEqualTo(OrderState.WITHDRAWN);
        assertThat(shown(order).withdrawableUntil()).isEmpty();
    }

    @Test
    void the_offer_is_what_is_given_back_and_changes_nothing() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        days(5);

        Outcome offered = desk.offer(anna, order.number());

        assertThat(offered)
                .isEqualTo(
                        new Offered(
                                new Offer(
                                        order.number(),
                                        Instant.parse("2026-03-16T23:00:00Z"),
                                        Optional.empty(),
                                        euros("31.20"),
                                        euros("31.20"),
                                        Optional.empty(),
                                        LocalDate.of(2026, 3, 20),
                                        order.services())));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(told()).isEmpty();
    }

    @Test
    void what_a_card_paid_goes_back_to_it() {
        Order order = orders(anna, AT_ONCE, cloud());
        byCard(order);
        days(5);

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.toCard()).isEqualTo(euros("31.20"));
        assertThat(cards.provider().sentBack()).containsExactly(euros("31.20"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void what_credit_and_a_card_paid_together_goes_back_to_both() {
        company.transfers(anna, "10.00", List.of());
        Order order = orders(anna, ONLY_ORDERED, cloud());
        paysPart(order, "10.00");
        byCard(order);

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.toCard()).isEqualTo(euros("27.20"));
        assertThat(withdrawal.toCredit()).isEqualTo(euros("10.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("10.00"));
    }

    @Test
    void a_provider_who_is_away_sends_it_later() {
        Order order = orders(anna, ONLY_ORDERED, cloud());
        byCard(order);
        cards.provider().becomes(Health.DOWN);

        assertThat(confirms(order).toCard()).isEqualTo(euros("37.20"));
        assertThat(cards.provider().sentBack()).isEmpty();
        cards.provider().becomes(Health.UP);
        company.clock().advance(Duration.ofMinutes(2));

        assertThat(money.resumes()).isEqualTo(1);
        assertThat(cards.provider().sentBack()).containsExactly(euros("37.20"));
    }

    @Test
    void what_a_charged_back_card_paid_is_owed_no_longer() {
        Order order = orders(anna, AT_ONCE, cloud());
        PaymentId payment = byCard(order);
        money.reverses(payment, ReversalReason.CHARGEBACK);
        days(5);

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.toCard()).isEqualTo(euros("0.00"));
        assertThat(withdrawal.toCredit()).isEqualTo(euros("0.00"));
        assertThat(company.openOn(order.invoice())).isEqualTo(euros("6.00"));
    }

    @Test
    void an_invoice_that_was_not_paid_is_owed_for_the_days_used_only() {
        Order order = orders(anna, AT_ONCE, cloud());
        days(5);

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.credited()).isEqualTo(euros("31.20"));
        assertThat(withdrawal.toCredit()).isEqualTo(euros("0.00"));
        assertThat(company.openOn(order.invoice())).isEqualTo(euros("6.00"));
        assertThat(told().getFirst().facts()).containsKey("unpaid");
    }

    @Test
    void confirming_again_withdraws_once_and_answers_the_same() {
        Order order = orders(anna, AT_ONCE, cloud());
        byCard(order);
        Withdrawal first = confirms(order);
        days(30);

        assertThat(confirms(order)).isEqualTo(first);
        assertThat(desk.offer(anna, order.number())).isEqualTo(new Outcome.Withdrawn(first));
        assertThat(cards.provider().sentBack()).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void sixteen_who_confirm_at_once_withdraw_once() {
        Order order = orders(anna, AT_ONCE, cloud());
        byCard(order);

        List<Withdrawal> all = Together.run(16, () -> confirms(order));

        assertThat(all).allMatch(all.getFirst()::equals);
        assertThat(cards.provider().sentBack()).hasSize(1);
    }

    @Test
    void the_acknowledgment_says_what_and_when() {
        Order order = orders(anna, AT_ONCE, cloud());
        byCard(order);
        days(5);
        confirms(order);

        assertThat(told())
                .singleElement()
                .extracting(Notice::facts)
                .satisfies(
                        facts ->
                                assertThat(facts)
                                        .doesNotContainKey("unpaid")
                                        .containsEntry("order", order.number().toString())
                                        .containsEntry("on", "2026-03-06")
                                        .containsEntry("time", "10:00:00")
                                        .containsEntry("zone", "Europe/Paris")
                                        .containsEntry("services", "site-1")
                                        .containsEntry("amount", "31.20")
                                        .containsEntry("toCard", "31.20")
                                        .containsEntry("toCredit", "0.00")
                                        .containsEntry("currency", "EUR")
                                        .containsEntry("refundBy", "2026-03-20"));
    }

    @Test
    void what_he_ended_himself_is_given_back_from_its_end_on() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        days(3);
        ends(order);
        days(2);

        assertThat(confirms(order).credited()).isEqualTo(euros("33.60"));
    }

    @Test
    void a_period_bought_ahead_is_given_back_too() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        DocumentReference ahead = renewsEarly(order);
        company.transfers(anna, "37.20", List.of(ahead));
        days(5);

        assertThat(confirms(order).credited()).isEqualTo(euros("68.40"));
    }
}
