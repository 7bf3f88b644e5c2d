package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every store and list of orders promises. */
public abstract class OrdersContract extends Contract {

    @Test
    void an_order_is_found_by_number_and_by_request() {
        Order order = given().orderOf(given().customer());

        assertThat(in(() -> stores().orders().find(order.number()))).contains(order);
        UUID request = order.requestId().orElseThrow();
        assertThat(in(() -> stores().orders().findByRequest(order.customer(), request)))
                .contains(order);
    }

    @Test
    void an_order_keeps_its_services_in_their_order() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Plan plan = given().planOf(seller);
        List<ServiceId> services =
                List.of(
                        given().serviceOf(customer, plan, Samples.MARCH_FIRST).id(),
                        given().serviceOf(customer, plan, Samples.MARCH_FIRST).id(),
                        given().serviceOf(customer, plan, Samples.MARCH_FIRST).id());

        Order order = add(customer, UUID.randomUUID(), services);

        assertThat(in(() -> stores().orders().find(order.number()))).contains(order);
    }

    @Test
    void the_unknown_is_not_found() {
        Customer customer = given().customer();
        OrderNumber unknown = new OrderNumber(Samples.number());

        assertThat(in(() -> stores().orders().find(unknown))).isEmpty();
        assertThat(in(() -> stores().orders().findByRequest(customer.number(), UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void a_request_of_a_customer_is_stored_once() {
        Customer customer = given().customer();
        UUID request = UUID.randomUUID();
        add(customer, request, List.of());
        DocumentReference invoice = given().invoiceOf(customer).document().reference();

        assertLost(
                () ->
                        stores().orders()
                                .add(order(customer, Optional.of(request), List.of(), invoice)));

        Customer other = given().customer();
        assertThat(add(other, request, List.of()).requestId()).contains(request);
    }

    @Test
    void any_number_of_orders_are_asked_for_by_nobody() {
        Customer customer = given().customer();
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        Order first = order(customer, Optional.empty(), List.of(), invoice);
        Order second = order(customer, Optional.empty(), List.of(), invoice);

        in(
                () -> {
                    stores().orders().addAll(List.of(first, second));
                    return true;
                });

        assertThat(in(() -> stores().orders().find(first.number()))).contains(first);
        assertThat(in(() -> stores().orders().find(second.number()))).contains(second);
    }

    @Test
    void many_are_stored_at_once_or_none() {
        Customer customer = given().customer();
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        List<ServiceId> two =
                List.of(new ServiceId(UUID.randomUUID()), new ServiceId(UUID.randomUUID()));
        List<Order> many =
                in(
                        () ->
                                IntStream.range(0, 25)
                                        .mapToObj(
                                                nth ->
                                                        order(
                                                                customer,
                                                                Optional.of(UUID.randomUUID()),
                                                                nth == 7 ? two : List.of(),
                                                                invoice))
                                        .toList());

        done(() -> stores().orders().addAll(many));

        many.forEach(
                one -> assertThat(in(() -> stores().orders().find(one.number()))).contains(one));
        Order another = in(() -> order(customer, Optional.empty(), List.of(), invoice));
        assertLost(
                () ->
                        stores().orders()
                                .addAll(Stream.concat(Stream.of(another), many.stream()).toList()));
        assertThat(in(() -> stores().orders().find(another.number()))).isEmpty();
    }

    @Test
    void who_bought_something_is_known() {
        Customer customer = given().customer();
        assertThat(in(() -> stores().orders().hasPurchase(customer.number()))).isFalse();

        add(customer, UUID.randomUUID(), List.of());

        assertThat(in(() -> stores().orders().hasPurchase(customer.number()))).isTrue();
    }

    @Test
    void numbers_rise_and_are_never_given_twice() {
        long first = in(() -> stores().orders().nextNumber()).value();
        List<OrderNumber> numbers = Together.run(8, () -> in(() -> stores().orders().nextNumber()));

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.value() > first);
    }

    @Test
    void a_customer_lists_his_own_newest_first() {
        Customer customer = given().customer();
        Order first = add(customer, UUID.randomUUID(), List.of());
        Order second = add(customer, UUID.randomUUID(), List.of());
        Order third = add(customer, UUID.randomUUID(), List.of());
        given().orderOf(given().customer());

        Page<OrderView> page = stores().listOrders().list(customer.number(), Long.MAX_VALUE, 2);
        Page<OrderView> rest =
                stores().listOrders().list(customer.number(), second.number().value(), 2);

        assertThat(page.items()).containsExactly(OrderView.of(third), OrderView.of(second));
        assertThat(page.more()).isTrue();
        assertThat(rest.items()).containsExactly(OrderView.of(first));
        assertThat(rest.more()).isFalse();
    }

    @Test
    void the_order_of_somebody_else_does_not_exist() {
        Customer customer = given().customer();
        Order order = add(customer, UUID.randomUUID(), List.of());

        assertThat(stores().listOrders().find(customer.number(), order.number()))
                .contains(OrderView.of(order));
        assertThat(stores().listOrders().find(given().customer().number(), order.number()))
                .isEmpty();
    }

    @Test
    void an_order_leads_to_whatever_stood_in_the_place_of_its_invoice() {
        Customer customer = given().customer();
        Order order = add(customer, UUID.randomUUID(), List.of());
        DocumentReference second = given().invoiceOf(customer).document().reference();
        DocumentReference third = given().invoiceOf(customer).document().reference();
        reissue(order.invoice(), second);
        reissue(second, third);

        assertThat(stores().listOrders().find(customer.number(), order.number()).orElseThrow())
                .satisfies(
                        shown -> assertThat(shown.invoice()).contains(third),
                        shown ->
                                assertThat(shown.invoices())
                                        .containsExactly(order.invoice(), second, third));
    }

    private void reissue(DocumentReference invoice, DocumentReference next) {
        Reissue reissue = new Reissue(invoice, Optional.empty(), next, List.of(), Given.NOON);
        done(() -> stores().reissues().add(reissue));
    }

    private Order add(Customer customer, UUID request, List<ServiceId> services) {
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        return in(
                () -> {
                    Order order = order(customer, Optional.of(request), services, invoice);
                    stores().orders().add(order);
                    return order;
                });
    }

    private Order order(
            Customer customer,
            Optional<UUID> request,
            List<ServiceId> services,
            DocumentReference invoice) {
        return new Order(
                stores().orders().nextNumber(),
                request,
                customer.number(),
                OrderKind.PURCHASE,
                Money.euros("120.00"),
                Given.NOON,
                services,
                invoice);
    }
}
