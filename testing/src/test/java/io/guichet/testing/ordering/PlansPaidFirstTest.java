package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayOrder;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.payment.KeptCards;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A plan that must be paid before it is opened is, whatever the policy says of others. */
class PlansPaidFirstTest extends PaidFirst {

    private final PlanCode server = server();

    @BeforeEach
    void other_orders_are_delivered_at_once() {
        policy(LocalDate.of(2026, 2, 1), Map.of());
    }

    @Test
    void it_is_opened_once_it_is_paid_and_others_at_once() {
        assertThat(place(UUID.randomUUID())).isInstanceOf(PlaceOrder.Outcome.Placed.class);

        PendingOrder order = toPay(place(anna, UUID.randomUUID(), server));
        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(company.stores().services().heldBy(anna)).hasSize(2);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
        assertBooksAreRight();
    }

    @Test
    void what_is_ordered_with_it_waits_with_it() {
        List<OrderedItem> items =
                Stream.of(cloud, server)
                        .map(plan -> new OrderedItem(plan, BillingPeriod.MONTH, 1, "site"))
                        .toList();

        PlaceOrder.Outcome outcome =
                company.does()
                        .placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        anna,
                                        UUID.randomUUID(),
                                        items,
                                        new PlaceOrder.Agreement.ListPrice()));

        assertThat(toPay(outcome).total()).isEqualTo(Money.euros("24.00"));
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
    }

    @Test
    void what_is_charged_when_it_is_done_cannot_be() {
        assertThatThrownBy(() -> PlanRules.of(PlanFamily.INTERVENTION).paidFirst())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("contradicting-plan-rules");
    }

    @Test
    void where_a_first_order_needs_means_it_is_refused_until_a_card_is_kept() {
        policy(LocalDate.of(2026, 2, 2), Map.of(Setting.FIRST_ORDER_NEEDS_MEANS, "on"));

        assertThat(place(UUID.randomUUID())).isEqualTo(new PlaceOrder.Outcome.MeansMissing());
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        new KeptCards(company.does()).saves(anna);

        assertThat(place(UUID.randomUUID())).isInstanceOf(PlaceOrder.Outcome.Placed.class);
    }

    @Test
    void whoever_has_ordered_before_needs_none() {
        place(UUID.randomUUID());
        policy(LocalDate.of(2026, 2, 2), Map.of(Setting.FIRST_ORDER_NEEDS_MEANS, "on"));

        assertThat(place(UUID.randomUUID())).isInstanceOf(PlaceOrder.Outcome.Placed.class);
    }

    private PlanCode server() {
        PlanCode code = company.sells("server", "10.00");
        Plan plan = company.stores().plans().find(company.seller().code(), code).orElseThrow();
        company.given()
                .done(() -> company.stores().plans().save(plan.with(plan.rules().paidFirst())));
        return code;
    }
}
