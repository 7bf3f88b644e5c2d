package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A consumer who was asked for an advance changes his mind before anything is delivered. */
class WithdrawingBeforeDeliveryTest extends InAdvance {

    /** The fourteenth day is a Sunday, so that the Monday after it is the last. */
    private static final Instant UNTIL = Instant.parse("2026-03-16T23:00:00Z");

    private static final Money THIRD = Money.euros("360.00");

    private final WithdrawFromOrder withdrawals =
            new WithdrawalDesk(company.does()).withdrawFromOrder();

    @Test
    void the_advance_that_was_paid_is_credited_and_given_back() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(30));
        company.clock().advance(Duration.ofDays(5));

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.credited()).isEqualTo(THIRD);
        assertThat(withdrawal.toCredit()).isEqualTo(THIRD);
        assertThat(withdrawal.toCard()).isEqualTo(ZERO);
        assertThat(withdrawal.refundBy()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(withdrawal.creditNotes())
                .isEqualTo(company.stores().invoices().correctionsOf(advance));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("410.00"));
        assertThat(shown(order).state()).isEqualTo(OrderState.WITHDRAWN);
        assertThat(shown(order).withdrawableUntil()).isEmpty();
        assertNothingSold();
    }

    @Test
    void a_card_that_paid_the_advance_gets_it_back() {
        PendingOrder order = order();
        PaymentId page = cards.opensPage(anna, asks(order, new Percent(30)));
        cards.payOnPage(page);

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.toCard()).isEqualTo(THIRD);
        assertThat(cards.provider().sentBack()).containsExactly(THIRD);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertNothingSold();
    }

    @Test
    void an_advance_that_nobody_paid_is_owed_no_longer() {
        PendingOrder order = order();
        DocumentReference advance = asks(order, new Percent(30));
        assertThat(on(LedgerAccount.ADVANCES)).isEqualTo(Money.euros("-300.00"));

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.credited()).isEqualTo(THIRD);
        assertThat(withdrawal.toCredit()).isEqualTo(ZERO);
        assertThat(company.openOn(advance)).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertNothingSold();
    }

    @Test
    void the_first_step_says_what_comes_back_and_changes_nothing() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(30));

        Outcome.Offered offered = (Outcome.Offered) withdrawals.offer(anna, order.number());

        assertThat(offered.offer().credited()).isEqualTo(THIRD);
        assertThat(offered.offer().paidBack()).isEqualTo(THIRD);
        assertThat(offered.offer().until()).isEqualTo(UNTIL);
        assertThat(offered.offer().services()).isEmpty();
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertThat(shown(order).withdrawableUntil()).contains(UNTIL);
    }

    @Test
    void he_withdraws_once_and_is_told_in_writing_what_and_when() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(30));
        Withdrawal first = confirms(order);
        company.clock().advance(Duration.ofDays(60));

        assertThat(confirms(order)).isEqualTo(first);
        assertThat(withdrawals.offer(anna, order.number())).isEqualTo(new Outcome.Withdrawn(first));
        assertThat(company.stores().invoices().correctionsOf(advance)).hasSize(1);
        assertThat(company.stores().outbox().after(0))
                .filteredOn(notice -> notice.kind() == Notice.Kind.ORDER_WITHDRAWN)
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.facts())
                                        .containsEntry("services", "site")
                                        .containsEntry("amount", "360.00")
                                        .containsEntry("toCredit", "360.00"));
    }

    @Test
    void nothing_is_paid_asked_for_or_delivered_any_more() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(30));
        PaymentId page = opensPage(order);
        confirms(order);

        cards.payOnPage(page);

        assertThat(cards.provider().taken()).isEmpty();
        assertThat(pays(order)).isEqualTo(new PayOrder.Outcome.OrderOver());
        assertThat(delivers(order)).isEqualTo(new DeliverOrder.Outcome.OrderOver());
        assertThat(ask(order, new Percent(30), APRIL))
                .isEqualTo(new AskAdvance.Outcome.OrderOver());
        assertThat(cancels(order)).isInstanceOf(CancelOrder.Outcome.Cancelled.class);
        company.clock().advance(Duration.ofDays(90));
        assertThat(desk.expireOrders().expire()).isZero();
        assertThat(shown(order).state()).isEqualTo(OrderState.WITHDRAWN);
        assertNothingSold();
    }

    @Test
    void the_time_runs_from_the_day_he_was_asked_whenever_it_is_delivered() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(30));
        company.clock().advance(Duration.ofDays(9));
        Order delivered = ((DeliverOrder.Outcome.Delivered) delivers(order)).order();
        assertThat(shown(order).withdrawableUntil()).contains(UNTIL);

        company.clock().advance(Duration.between(company.clock().instant(), UNTIL));

        assertThat(withdrawals.confirm(anna, delivered.number()))
                .isEqualTo(new Outcome.TooLate(UNTIL));
    }

    @Test
    void what_is_delivered_in_that_time_is_given_back_with_its_advance() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(30));
        delivers(order);

        Withdrawal withdrawal = confirms(order);

        assertThat(withdrawal.credited()).isEqualTo(WHOLE);
        assertThat(withdrawal.toCredit()).isEqualTo(THIRD);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertNothingSold();
    }

    @Test
    void after_that_time_it_is_too_late_and_staff_decides() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(30));
        company.clock().advance(Duration.between(company.clock().instant(), UNTIL));

        assertRefused(order, new Outcome.TooLate(UNTIL));
        assertThat(cancels(order)).isEqualTo(new CancelOrder.Outcome.AdvancePaid());
    }

    @Test
    void who_was_asked_for_nothing_cancels_instead() {
        PendingOrder order = order();
        assertRefused(order, new Outcome.NotPaid());
        company.credits(asks(order, new Percent(30)), "wrong percentage");
        assertRefused(order, new Outcome.NotPaid());
        cancels(order);
        assertRefused(order, new Outcome.NotPaid());
    }

    @Test
    void a_professional_may_not_and_nobody_from_what_is_made_out_to_him() {
        CustomerNumber bakery = company.company();
        PendingOrder theirs = toPay(place(bakery, UUID.randomUUID(), privateCloud));
        asks(theirs, new Percent(30));
        assertThat(withdrawals.confirm(bakery, theirs.number()))
                .isEqualTo(new Outcome.ConsumersOnly());

        Plan plan = Samples.plan(company.seller(), new PlanCode("office"), "1000.00");
        PlanCode office = company.sells(plan.with(PlanRules.of(PlanFamily.LICENCE)));
        PendingOrder his = toPay(waiving(office));
        asks(his, new Percent(30));

        assertRefused(his, new Outcome.Excluded());
        assertThat(shown(his).withdrawableUntil()).isEmpty();
    }

    @Test
    void while_money_is_on_its_way_he_is_asked_to_wait() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(30));
        company.given().done(() -> desk.book().reserve(order.number(), Money.euros("840.00")));
        assertRefused(order, new Outcome.PaymentUnderWay(advance));
        company.given().done(() -> desk.book().giveBack(order.number()));
        assertThat(withdrawals.offer(anna, order.number())).isInstanceOf(Outcome.Offered.class);

        PendingOrder other = order();
        DocumentReference open = asks(other, new Percent(30));
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .receivables()
                                        .save(
                                                company.stores()
                                                        .receivables()
                                                        .find(open)
                                                        .orElseThrow()
                                                        .reserve(THIRD)));
        assertRefused(other, new Outcome.PaymentUnderWay(open));
    }

    @Test
    void the_order_of_somebody_else_is_none() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(30));

        assertThat(withdrawals.confirm(company.consumer(), order.number()))
                .isEqualTo(new Outcome.NoSuchOrder());
    }

    private PlaceOrder.Outcome waiving(PlanCode plan) {
        return company.does()
                .placeOrder()
                .place(
                        new PlaceOrder.Command(
                                anna,
                                UUID.randomUUID(),
                                List.of(new OrderedItem(plan, BillingPeriod.MONTH, 1, "site")),
                                new PlaceOrder.Agreement.ListPrice(),
                                Set.of(),
                                new Consent(false, true)));
    }

    private void assertRefused(PendingOrder order, Outcome refusal) {
        OrderState before = shown(order).state();
        assertThat(withdrawals.offer(order.customer(), order.number())).isEqualTo(refusal);
        assertThat(withdrawals.confirm(order.customer(), order.number())).isEqualTo(refusal);
        assertThat(shown(order).state()).isEqualTo(before);
    }

    private Withdrawal confirms(PendingOrder order) {
        return ((Outcome.Withdrawn) withdrawals.confirm(anna, order.number())).withdrawal();
    }
}
