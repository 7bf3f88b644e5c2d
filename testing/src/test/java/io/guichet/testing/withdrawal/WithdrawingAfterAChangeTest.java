package io.guichet.testing.withdrawal;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A consumer changes to a dearer plan, whose period is invoiced days later, and withdraws. */
class WithdrawingAfterAChangeTest extends Withdrawing {

    private final PlanCode large = company.sells("cloud-large", "310.00");

    @BeforeEach
    void a_change_is_invoiced_a_week_later() {
        policy(
                Map.of(
                        Setting.CHANGE_BEGINS_PERIOD, "on",
                        Setting.CHANGE_INVOICED, "7"));
    }

    @Test
    void the_days_of_the_dearer_plan_are_paid_too() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        days(2);
        changes(order);
        days(5);

        Withdrawal withdrawal = confirms(order);

        // 5 of 31 days at 372.00, and 2 at 37.20 of which the rest is credit.
        assertThat(withdrawal.credited()).isEqualTo(euros("312.00"));
        assertThat(owedLessCredit()).isEqualTo(euros("25.20"));
        assertThat(first(order).changing()).isEmpty();
    }

    @Test
    void confirming_again_invoices_nothing_more() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        changes(order);
        days(1);
        Withdrawal withdrawal = confirms(order);
        Money owed = owedLessCredit();

        assertThat(confirms(order)).isEqualTo(withdrawal);
        desk().settleChanges().settle();
        days(7);
        desk().settleChanges().settle();

        assertThat(owedLessCredit()).isEqualTo(owed);
    }

    @Test
    void the_offer_says_what_is_invoiced_first_and_what_comes_back_with_it() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        days(2);
        changes(order);
        days(5);

        Outcome.Offered offered = (Outcome.Offered) desk.offer(anna, order.number());
        Withdrawal withdrawal = confirms(order);

        assertThat(offered.offer().invoicedFirst()).contains(euros("372.00"));
        assertThat(offered.offer().credited()).isEqualTo(euros("312.00"));
        assertThat(withdrawal.credited()).isEqualTo(offered.offer().credited());
        assertThat(withdrawal.toCard().plus(withdrawal.toCredit()))
                .isEqualTo(offered.offer().paidBack());
    }

    @Test
    void of_a_change_of_today_nothing_is_invoiced_first() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        changes(order);

        Outcome.Offered offered = (Outcome.Offered) desk.offer(anna, order.number());

        assertThat(offered.offer().invoicedFirst()).isEmpty();
        assertThat(confirms(order).credited()).isEqualTo(offered.offer().credited());
    }

    @Test
    void the_offer_invoices_nothing() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        changes(order);
        days(3);

        desk.offer(anna, order.number());

        assertThat(open()).isEmpty();
        assertThat(first(order).changing()).isPresent();
    }

    @Test
    void of_what_nobody_asked_to_begin_nothing_is_paid() {
        Order order = orders(anna, ONLY_ORDERED, cloud());
        pays(order);
        changes(order);
        days(3);

        confirms(order);

        assertThat(owedLessCredit()).isEqualTo(euros("-37.20"));
    }

    private void changes(Order order) {
        Wanted wanted = new Wanted(Optional.of(large), Optional.empty(), Optional.empty());
        assertThat(
                        desk().changeService()
                                .change(
                                        new ChangeService.Command(
                                                anna,
                                                first(order).id(),
                                                UUID.randomUUID(),
                                                wanted,
                                                Optional.empty())))
                .isInstanceOf(ChangeService.Outcome.Changed.class);
    }

    private ChangeDesk desk() {
        return new ChangeDesk(company.stores(), company.does(), company.clock());
    }

    private List<Receivable> open() {
        return company.given().in(() -> company.stores().receivables().openOf(anna));
    }

    private Money owedLessCredit() {
        return company.balanceOf(anna).owed().minus(company.balanceOf(anna).prepaid());
    }
}
