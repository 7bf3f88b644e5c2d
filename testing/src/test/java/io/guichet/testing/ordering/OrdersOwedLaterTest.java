package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where a purchase is invoiced some hours after it was ordered, "on delivery". */
class OrdersOwedLaterTest extends PaidFirst {

    private static final Duration HOURS = Duration.ofHours(3);

    @BeforeEach
    void purchases_are_delivered_and_invoiced_three_hours_later() {
        later(Map.of());
    }

    @AfterEach
    void the_books_agree() {
        assertBooksAreRight();
    }

    @Test
    void it_is_delivered_invoiced_and_owed_at_its_hour_and_not_before() {
        PendingOrder order = order(UUID.randomUUID());
        assertThat(shown(order).invoicedAt()).contains(order.placedAt().plus(HOURS));
        assertThat(shown(order).expiresAt()).isEmpty();
        company.clock().advance(HOURS.minusSeconds(1));
        assertThat(desk.expireOrders().expire()).isZero();
        assertThat(company.stores().services().heldBy(anna)).isEmpty();

        company.clock().advance(Duration.ofSeconds(1));
        assertThat(desk.expireOrders().expire()).isEqualTo(1);

        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
        assertThat(company.openOn(invoiceOf(order))).isEqualTo(TOTAL);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertThat(desk.expireOrders().expire()).isZero();
    }

    @Test
    void its_invoice_is_of_the_hour_and_its_service_begins_then() {
        almostMidnight();
        PendingOrder order = order(UUID.randomUUID());
        LocalDate evening = today();

        passes();

        Invoice invoice = invoice(order);
        assertThat(invoice.issuedOn()).isEqualTo(evening.plusDays(1));
        assertThat(invoice.lines().getFirst().from()).isEqualTo(evening.plusDays(1));
        assertThat(company.stores().services().heldBy(anna).getFirst().startedOn())
                .isEqualTo(evening.plusDays(1));
    }

    @Test
    void an_option_that_would_cost_less_the_next_day_costs_what_was_quoted() {
        PendingOrder order = optionInTheEvening();
        LocalDate evening = today();

        passes();

        assertThat(invoice(order).totals().gross()).isEqualTo(order.total());
        assertThat(invoice(order).lines().getFirst().from()).isEqualTo(evening);
    }

    @Test
    void no_part_is_asked_of_an_option_that_costs_less_by_now() {
        PendingOrder order = optionInTheEvening();
        company.clock().advance(Duration.ofMinutes(10));

        assertThat(asks(order, today().plusMonths(2)))
                .isEqualTo(new AskAdvance.Outcome.PriceChanged());
    }

    @Test
    void a_transfer_that_names_it_settles_what_is_owed_for_it_by_then() {
        PendingOrder order = order(UUID.randomUUID());
        passes();

        transferred(order, "10.00");
        assertThat(company.openOn(invoiceOf(order))).isEqualTo(Money.euros("2.00"));
        transferred(order, "5.00");

        assertThat(company.openOn(invoiceOf(order))).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("53.00"));
        transferred(order, "1.00");
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("54.00"));
    }

    @Test
    void credit_pays_it_where_the_policy_spends_it() {
        later(Map.of(Setting.CREDIT_USED, "on"));
        PendingOrder order = order(UUID.randomUUID());

        passes();

        assertThat(company.openOn(invoiceOf(order))).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
    }

    @Test
    void whoever_pays_before_has_it_at_once_and_once() {
        PendingOrder order = order(UUID.randomUUID());

        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.Paid.class);
        passes();

        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
        assertThat(invoice(order).isPaid()).isTrue();
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
    }

    @Test
    void one_that_is_cancelled_before_is_not_delivered() {
        PendingOrder order = order(UUID.randomUUID());

        assertThat(cancels(order)).isInstanceOf(CancelOrder.Outcome.Cancelled.class);
        passes();

        assertThat(shown(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertThat(told()).isZero();
    }

    @Test
    void whoever_may_order_nothing_by_then_has_it_cancelled_and_is_told() {
        PendingOrder order = order(UUID.randomUUID());
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .customerHolds()
                                        .add(
                                                new CustomerHold(
                                                        UUID.randomUUID(),
                                                        anna,
                                                        CustomerHold.Reason.TERMS,
                                                        "stolen card",
                                                        Optional.of(
                                                                new ProfileId(UUID.randomUUID())),
                                                        now(),
                                                        Optional.empty())));

        passes();

        assertThat(shown(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void repeating_the_request_orders_once() {
        UUID request = UUID.randomUUID();

        PendingOrder order = order(request);
        assertThat(order(request)).isEqualTo(order);
        passes();

        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
        PlaceOrder.Outcome again = place(request);
        assertThat(((PlaceOrder.Outcome.Placed) again).order().number()).isEqualTo(order.number());
        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
    }

    @Test
    void one_of_which_a_part_was_asked_for_waits_for_that() {
        PendingOrder order = order(UUID.randomUUID());
        assertThat(asks(order, today().plusDays(30))).isInstanceOf(AskAdvance.Outcome.Asked.class);
        assertThat(shown(order).invoicedAt()).isEmpty();

        passes();
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        company.clock().advance(Duration.ofDays(31));
        desk.expireOrders().expire();

        assertThat(shown(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
    }

    @Test
    void where_orders_are_paid_first_they_still_are() {
        later(Map.of(Setting.PAID_FIRST, "on"));
        PendingOrder order = order(UUID.randomUUID());

        passes();

        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertThat(shown(order).expiresAt()).isPresent();
    }

    /** It costs what is left of the month of what it goes with. */
    private PendingOrder optionInTheEvening() {
        PlanCode backup = new PlanCode("backup");
        company.sells(
                Samples.plan(company.seller(), backup, "30.00")
                        .with(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(cloud))));
        order(UUID.randomUUID());
        passes();
        company.clock().advance(Duration.ofDays(4));
        almostMidnight();
        return toPay(place(anna, UUID.randomUUID(), backup));
    }

    private void transferred(PendingOrder order, String amount) {
        assertThat(
                        company.does()
                                .recordTransfer()
                                .record(
                                        new RecordTransfer.Command(
                                                anna,
                                                Money.euros(amount),
                                                new RecordTransfer.Purpose.Order(order.number()),
                                                HostingCompany.newPayment())))
                .isInstanceOf(RecordTransfer.Outcome.Recorded.class);
    }

    private AskAdvance.Outcome asks(PendingOrder order, LocalDate until) {
        return desk.askAdvance()
                .ask(new AskAdvance.Command(order.number(), new AdvanceShare.Percent(30), until));
    }

    private void later(Map<Setting, String> more) {
        Map<Setting, String> settings = new HashMap<>(more);
        settings.put(Setting.ORDER_INVOICED, "3");
        policy(LocalDate.of(2026, 2, 1), settings);
    }

    private void passes() {
        company.clock().advance(HOURS);
        desk.expireOrders().expire();
    }

    private void almostMidnight() {
        Instant midnight = today().plusDays(1).atStartOfDay(company.seller().zone()).toInstant();
        company.clock().advance(Duration.between(now(), midnight).minusMinutes(5));
    }

    private Invoice invoice(PendingOrder order) {
        return company.stores().invoices().find(invoiceOf(order)).orElseThrow().document();
    }

    private DocumentReference invoiceOf(PendingOrder order) {
        return shown(order).invoice().orElseThrow();
    }

    private long told() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.ORDER_EXPIRED)
                .count();
    }

    private LocalDate today() {
        return company.seller().dayOf(now());
    }

    private Instant now() {
        return company.clock().instant();
    }
}
