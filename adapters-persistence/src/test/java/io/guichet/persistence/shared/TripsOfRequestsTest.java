package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeService;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.shared.IdempotentRequests;
import io.guichet.application.shared.IdempotentRequests.Answer;
import io.guichet.application.shared.IdempotentRequests.Attempt;
import io.guichet.domain.audit.Act;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How often a whole request of the interface goes to the database, from its token to the answer
 * that is kept for its key, each the second time. Policies, which a server remembers, are asked
 * here: {@value #POLICIES} trips of an order, one of a change.
 */
class TripsOfRequestsTest {

    private static final int POLICIES = 2;

    private final TestClock clock = new TestClock("2026-04-01T10:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final Given given = new Given(stores);
    private final ProfileId anna = given.profile();
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final IdempotentRequests requests = stores.idempotentRequests();
    private final PlaceOrder orders = does.placeOrder();
    private final PayFromCredit payments = does.payFromCredit();
    private final ChangeService changes = new ChangeDesk(stores, does, clock).changeService();
    private final PlaceSettlement settlements = new OrderDesk(does).placeSettlement();
    private final PayOrder orderPayments = new OrderDesk(does).payOrder();

    @Test
    void an_order_of_a_company() {
        assertThat(ordered(given.customerOf(seller).number())).isEqualTo(7 + POLICIES);
    }

    @Test
    void an_order_of_a_consumer() {
        assertThat(ordered(consumer())).isEqualTo(7 + POLICIES);
    }

    private int ordered(CustomerNumber customer) {
        request(customer, () -> order(customer));
        int trips = request(customer, () -> order(customer));
        assertThat(entries(customer)).isEqualTo(2);
        return trips;
    }

    @Test
    void a_payment_from_credit() {
        CustomerNumber customer = withCredit();
        request(customer, () -> pay(customer, order(customer).invoice()));
        Order order = order(customer);

        assertThat(request(customer, () -> pay(customer, order.invoice()))).isEqualTo(7);
        assertThat(entries(customer)).isEqualTo(2);
    }

    @Test
    void a_change_whose_difference_is_invoiced() {
        CustomerNumber customer = withCredit();
        request(customer, () -> change(customer, paid(customer)));
        ServiceId service = paid(customer);

        assertThat(request(customer, () -> change(customer, service))).isEqualTo(10);
    }

    @Test
    void an_order_to_settle_an_invoice_that_is_paid() {
        CustomerNumber customer = withCredit();
        request(customer, () -> payOrder(customer, settlement(customer)));
        OrderNumber settlement = settlement(customer);

        assertThat(request(customer, () -> payOrder(customer, settlement))).isEqualTo(8);
        assertThat(entries(customer)).isEqualTo(2);
    }

    /** As the filters of the interface do it around what is asked for. */
    private int request(CustomerNumber customer, Supplier<?> act) {
        String scope = anna.value() + "/" + customer;
        String key = UUID.randomUUID().toString();
        return Trips.of(
                () -> {
                    stores.accessTokens().find("0".repeat(64), Optional.of(customer));
                    Attempt first = requests.begin(scope, key, "asked", clock.instant());
                    assertThat(first).isInstanceOf(Attempt.First.class);
                    stores.acts().begin(act(customer), "{}");
                    act.get();
                    assertThat(stores.acts().end()).isTrue();
                    requests.complete(scope, key, new Answer(201, "application/json", "", "{}"));
                    return key;
                });
    }

    private Act act(CustomerNumber customer) {
        return new Act(
                new Act.Actor(Optional.of(anna), Optional.empty(), Optional.empty(), false),
                Optional.of(customer),
                "POST",
                "");
    }

    private int entries(CustomerNumber customer) {
        String chain = act(customer).chain();
        return given.in(() -> stores.audit().entries(chain, 0, 10)).size();
    }

    private CustomerNumber consumer() {
        Customer consumer =
                new Customer(
                        new CustomerNumber(Samples.number()),
                        seller.code(),
                        Samples.consumer(),
                        "anna@example.com",
                        Language.EN);
        given.done(() -> stores.customers().add(consumer));
        return consumer.number();
    }

    private CustomerNumber withCredit() {
        CustomerNumber customer = given.customerOf(seller).number();
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                Money.euros("5000"),
                                new RecordTransfer.Purpose.Credit(),
                                payment()));
        return customer;
    }

    private Order order(CustomerNumber customer) {
        OrderedItem item = new OrderedItem(plan.code(), BillingPeriod.MONTH, 2, "site");
        PlaceOrder.Outcome.Placed placed =
                (PlaceOrder.Outcome.Placed)
                        orders.place(
                                new PlaceOrder.Command(
                                        customer,
                                        UUID.randomUUID(),
                                        List.of(item),
                                        new PlaceOrder.Agreement.ListPrice()));
        assertThat(placed.shown()).isPresent();
        return placed.order();
    }

    private PayFromCredit.Outcome pay(CustomerNumber customer, DocumentReference invoice) {
        PayFromCredit.Outcome outcome =
                payments.pay(
                        new PayFromCredit.Command(
                                customer,
                                invoice,
                                payment(),
                                new PayFromCredit.Share.Everything()));
        assertThat(outcome).isInstanceOf(PayFromCredit.Outcome.Paid.class);
        return outcome;
    }

    private ServiceId paid(CustomerNumber customer) {
        Order order = order(customer);
        pay(customer, order.invoice());
        clock.advance(Duration.ofDays(3));
        return order.services().getFirst();
    }

    private ChangeService.Outcome change(CustomerNumber customer, ServiceId service) {
        ChangeService.Outcome outcome =
                changes.change(
                        new ChangeService.Command(
                                customer,
                                service,
                                UUID.randomUUID(),
                                new ChangeService.Wanted(
                                        Optional.empty(), Optional.empty(), Optional.of(9)),
                                Optional.empty()));
        assertThat(outcome).isInstanceOf(ChangeService.Outcome.Changed.class);
        return outcome;
    }

    private OrderNumber settlement(CustomerNumber customer) {
        PlaceSettlement.Command command =
                new PlaceSettlement.Command(
                        customer, UUID.randomUUID(), List.of(order(customer).invoice()));
        PlaceSettlement.Outcome outcome = settlements.place(command);
        return ((PlaceSettlement.Outcome.Placed) outcome).order().number();
    }

    private PayOrder.Outcome payOrder(CustomerNumber customer, OrderNumber order) {
        PayOrder.Outcome outcome =
                orderPayments.pay(
                        new PayOrder.Command(
                                customer, order, payment(), new PayOrder.Means.Credit()));
        assertThat(outcome).isInstanceOf(PayOrder.Outcome.Paid.class);
        return outcome;
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
