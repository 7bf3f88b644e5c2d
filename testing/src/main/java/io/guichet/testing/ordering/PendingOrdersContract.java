package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AskedAdvance;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every store of orders that must be paid first promises. */
public abstract class PendingOrdersContract extends Contract {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Test
    void an_order_is_found_by_number_and_by_request_with_its_lines_in_order() {
        PendingOrder order = add(given().customer(), Given.NOON);

        assertThat(find(order)).isEqualTo(order);
        assertThat(
                        in(
                                () ->
                                        stores().pendingOrders()
                                                .findByRequest(
                                                        order.customer(), order.requestId())))
                .contains(order);
        assertThat(in(() -> stores().pendingOrders().find(new OrderNumber(Samples.number()))))
                .isEmpty();
    }

    @Test
    void an_order_keeps_what_was_asked_for_in_advance_and_stands_until_then() {
        Customer customer = given().customer();
        PendingOrder order = add(customer, Given.NOON);
        DocumentReference advance =
                given().invoiceOf(customer, new Advance.Asked()).document().reference();
        AskedAdvance asked = new AskedAdvance(advance, Optional.of(Given.NOON.plusSeconds(9)));
        PendingOrder asking = order.asking(asked, Given.NOON.plus(Duration.ofDays(30)), Given.NOON);

        done(() -> stores().pendingOrders().save(asking));

        PendingOrder stored = find(order);
        assertThat(stored.advance()).contains(asked);
        OrderView shown =
                stores().listOrders().find(customer.number(), order.number()).orElseThrow();
        assertThat(shown.withdrawableUntil()).isEqualTo(asked.withdrawableUntil());
        assertThat(shown.rest()).isEqualTo(order.total().minus(Money.euros("120.00")));
        assertThat(stored.expiresAt()).isEqualTo(asking.expiresAt());
        assertThat(
                        in(
                                () ->
                                        stores().pendingOrders()
                                                .findByRequest(
                                                        order.customer(), order.requestId())))
                .contains(stored);

        done(() -> stores().pendingOrders().save(stored.to(OrderState.WITHDRAWN, Given.NOON)));

        shown = stores().listOrders().find(customer.number(), order.number()).orElseThrow();
        assertThat(shown.state()).isEqualTo(OrderState.WITHDRAWN);
        assertThat(shown.withdrawableUntil()).isEmpty();
    }

    @Test
    void an_order_is_owed_at_its_time_until_a_part_of_it_is_asked_for_in_advance() {
        Customer customer = given().customer();
        PendingOrder order =
                order(
                        customer,
                        OrderKind.PURCHASE,
                        Given.NOON,
                        new Sold(List.of(line("a")), List.of(), Optional.empty(), true));
        done(() -> stores().pendingOrders().add(order));
        assertThat(find(order)).isEqualTo(order);
        assertThat(stores().listOrders().find(customer.number(), order.number()))
                .contains(OrderView.of(order));
        AskedAdvance asked =
                new AskedAdvance(
                        given().invoiceOf(customer, new Advance.Asked()).document().reference(),
                        Optional.empty());

        Instant until = Given.NOON.plus(Duration.ofDays(30));
        done(() -> stores().pendingOrders().save(order.asking(asked, until, Given.NOON)));

        assertThat(find(order).isOwedThen()).isFalse();
    }

    @Test
    void a_settlement_keeps_what_it_settles() {
        Customer customer = given().customer();
        PendingOrder order =
                order(
                        customer,
                        OrderKind.SETTLEMENT,
                        Given.NOON,
                        List.of(),
                        List.of(new DocumentReference("FR1"), new DocumentReference("FR2")));

        done(() -> stores().pendingOrders().add(order));

        assertThat(find(order)).isEqualTo(order);
        List<Allocation> parts = List.of(part("FR1", "10.00"), part("FR2", "2.00"));
        done(() -> stores().pendingOrders().save(order.reserving(parts, Given.NOON)));
        assertThat(find(order).reserved()).isEqualTo(parts);
        PendingOrder given = find(order).to(OrderState.NOT_PAID, Given.NOON);
        done(() -> stores().pendingOrders().save(given));
        assertThat(find(order).reserved()).isEmpty();
    }

    @Test
    void a_service_knows_that_a_card_is_charged_to_renew_it() {
        Customer customer = given().customer();
        ServiceId service = given().serviceOf(customer, Samples.MARCH_FIRST).id();
        PendingOrder order = renewalOf(customer, service);
        done(() -> stores().pendingOrders().add(order));
        assertThat(in(() -> stores().pendingOrders().isRenewalCharged(service))).isFalse();

        done(() -> stores().pendingOrders().save(order.to(OrderState.CHECKING, Given.NOON)));

        assertThat(in(() -> stores().pendingOrders().isRenewalCharged(service))).isTrue();
    }

    @Test
    void a_request_of_a_customer_is_stored_once() {
        PendingOrder order = add(given().customer(), Given.NOON);

        assertLost(() -> stores().pendingOrders().add(order));
    }

    @Test
    void a_change_of_something_changed_meanwhile_is_lost() {
        PendingOrder order = add(given().customer(), Given.NOON);
        done(() -> stores().pendingOrders().save(order.to(OrderState.CHECKING, Given.NOON)));

        assertThat(find(order).state()).isEqualTo(OrderState.CHECKING);
        assertLost(() -> stores().pendingOrders().save(order.to(OrderState.CANCELLED, Given.NOON)));
    }

    @Test
    void those_not_paid_in_time_are_found_the_oldest_first() {
        PendingOrder second = add(given().customer(), LONG_AGO.plusSeconds(1));
        PendingOrder first = add(given().customer(), LONG_AGO);
        PendingOrder checking = add(given().customer(), LONG_AGO);
        done(() -> stores().pendingOrders().save(checking.to(OrderState.CHECKING, LONG_AGO)));
        add(given().customer(), Given.NOON);

        List<OrderNumber> expired =
                in(() -> stores().pendingOrders().expired(second.expiresAt(), 100));
        List<PendingOrder> late = List.of(first, second);
        late.forEach(
                order ->
                        done(
                                () ->
                                        stores().pendingOrders()
                                                .save(order.to(OrderState.CANCELLED, LONG_AGO))));

        assertThat(expired).containsExactly(first.number(), second.number());
    }

    @Test
    void a_list_has_both_those_that_wait_and_those_delivered_once() {
        Customer customer = given().customer();
        Order placed = given().orderOf(customer);
        PendingOrder waiting = add(customer, Given.NOON);
        PendingOrder delivered = add(customer, Given.NOON);
        done(() -> stores().pendingOrders().save(delivered.to(OrderState.DELIVERED, Given.NOON)));

        assertThat(stores().listOrders().list(customer.number(), Long.MAX_VALUE, 5).items())
                .containsExactly(OrderView.of(waiting), OrderView.of(placed));
        assertThat(stores().listOrders().find(customer.number(), waiting.number()))
                .contains(OrderView.of(waiting));
    }

    private PendingOrder add(Customer customer, Instant at) {
        PendingOrder order =
                order(customer, OrderKind.PURCHASE, at, List.of(line("a"), line("b")), List.of());
        done(() -> stores().pendingOrders().add(order));
        return order;
    }

    private PendingOrder order(
            Customer customer,
            OrderKind kind,
            Instant at,
            List<OrderLine> lines,
            List<DocumentReference> settles) {
        return order(customer, kind, at, new Sold(lines, settles, Optional.empty(), false));
    }

    private PendingOrder renewalOf(Customer customer, ServiceId service) {
        Sold sold = new Sold(List.of(line("a")), List.of(), Optional.of(service), false);
        return order(customer, OrderKind.RENEWAL, Given.NOON, sold);
    }

    private record Sold(
            List<OrderLine> lines,
            List<DocumentReference> settles,
            Optional<ServiceId> renews,
            boolean isOwedThen) {}

    private PendingOrder order(Customer customer, OrderKind kind, Instant at, Sold sold) {
        return new PendingOrder(
                in(() -> stores().orders().nextNumber()),
                UUID.randomUUID(),
                customer.number(),
                kind,
                Money.euros("24.00"),
                at,
                at.plus(Duration.ofHours(24)),
                OrderState.NOT_PAID,
                at,
                sold.lines(),
                sold.settles(),
                sold.renews(),
                List.of(),
                Optional.empty(),
                sold.isOwedThen(),
                0);
    }

    private static Allocation part(String invoice, String amount) {
        return new Allocation(new DocumentReference(invoice), Money.euros(amount));
    }

    private static OrderLine line(String label) {
        PlanPrice price =
                new PlanPrice(
                        new PlanCode("cloud"),
                        BillingPeriod.MONTH,
                        Money.euros("10.00"),
                        TaxBasis.NET,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.MAX);
        return new OrderLine("Cloud", label, price, 1, 3, VatRate.standard("20"));
    }

    private PendingOrder find(PendingOrder order) {
        return in(() -> stores().pendingOrders().find(order.number())).orElseThrow();
    }
}
