package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.run.port.Dunning;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.MoneyBack;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is asked for in advance is reminded of, and takes nothing away before it is delivered. */
class LateAdvancesTest {

    private static final Map<Setting, String> BY_ITSELF =
            Map.of(Setting.PAID_FIRST, "on", Setting.SUSPENDS_ALL, "off");

    private final BillingDays days = new BillingDays();
    private final OrderDesk desk = days.company.does().orderDesk();
    private final PlanCode cloud = days.company.sells("private-cloud", "100.00");

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_suspended_and_nothing_is_charged_for_an_advance_nobody_pays(Preset preset) {
        CustomerNumber acme = days.company.company();
        days.company.transfers(acme, "12.00", List.of(days.orders(acme)));
        days.follows(preset, Map.of(Setting.PAID_FIRST, "on"));
        DocumentReference advance = asks(order(acme));

        days.passUntil(days.today().plusDays(70));

        assertThat(days.company.given().in(() -> played(advance)))
                .isNotEmpty()
                .allMatch(act -> !act.isHard());
        assertThat(days.company.openOn(advance)).isEqualTo(Money.euros("36.00"));
    }

    @Test
    void once_delivered_its_services_are_held_back_while_its_payment_is_missing() {
        days.follows(Preset.ORDER, BY_ITSELF);
        CustomerNumber acme = days.company.company();
        PendingOrder order = order(acme);
        DocumentReference advance = asks(order);
        PaymentId payment = transfers(acme, "36.00", advance);
        Order delivered = delivers(order);
        days.company.transfers(acme, "84.00", List.of(delivered.invoice()));
        days.passUntil(days.today().plusDays(1));

        new MoneyBack(days.company.does()).reverses(payment, ReversalReason.BOUNCED);
        days.passUntil(days.today().plusDays(6));
        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(days.today().plusDays(2));

        assertThat(days.serviceOf(acme).isSuspendedFor(advance)).isTrue();
        transfers(acme, "36.00", advance);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void who_pays_the_rest_stays_suspended_for_an_advance_that_bounced() {
        days.follows(Preset.ORDER, BY_ITSELF);
        CustomerNumber acme = days.company.company();
        PendingOrder order = order(acme);
        DocumentReference advance = asks(order);
        PaymentId payment = transfers(acme, "36.00", advance);
        Order delivered = delivers(order);
        new MoneyBack(days.company.does()).reverses(payment, ReversalReason.BOUNCED);
        days.passUntil(days.today().plusDays(9));
        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.SUSPENDED);

        transfers(acme, "84.00", delivered.invoice());
        days.passUntil(days.today().plusDays(1));

        assertThat(days.serviceOf(acme).isSuspendedFor(advance)).isTrue();
        transfers(acme, "36.00", advance);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void a_kept_card_is_charged_for_no_advance_that_is_not_delivered(Preset preset) {
        CustomerNumber acme = days.company.company();
        days.cards().saves(acme);
        days.follows(preset, Map.of(Setting.PAID_FIRST, "on"));
        int before = taken();
        DocumentReference advance = asks(order(acme));

        days.passUntil(days.today().plusDays(70));

        assertThat(taken()).isEqualTo(before);
        assertThat(days.company.openOn(advance).isPositive()).isTrue();
        assertThat(days.company.given().in(() -> played(advance))).doesNotContain(Act.CAPTURE);
    }

    private int taken() {
        return days.company.does().provider().taken().size();
    }

    private List<Act> played(DocumentReference invoice) {
        return days.company.stores().runs().dunning().playedOn(invoice).stream()
                .map(Dunning.Played::act)
                .toList();
    }

    private PaymentId transfers(CustomerNumber customer, String gross, DocumentReference to) {
        return ((RecordTransfer.Outcome.Recorded)
                        days.company.transfers(customer, gross, List.of(to)))
                .payment()
                .id();
    }

    private PendingOrder order(CustomerNumber customer) {
        List<OrderedItem> items = List.of(new OrderedItem(cloud, BillingPeriod.MONTH, 1, "cloud"));
        PlaceOrder.Outcome placed =
                desk.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        customer,
                                        UUID.randomUUID(),
                                        items,
                                        new PlaceOrder.Agreement.ListPrice()));
        return ((PlaceOrder.Outcome.ToPay) placed).order();
    }

    private DocumentReference asks(PendingOrder order) {
        AskAdvance.Outcome asked =
                desk.askAdvance()
                        .ask(
                                new AskAdvance.Command(
                                        order.number(),
                                        new Percent(30),
                                        days.today().plusDays(200)));
        return ((AskAdvance.Outcome.Asked) asked).invoice();
    }

    private Order delivers(PendingOrder order) {
        DeliverOrder.Outcome outcome =
                desk.deliverOrder().deliver(new DeliverOrder.Command(order.number()));
        return ((DeliverOrder.Outcome.Delivered) outcome).order();
    }
}
