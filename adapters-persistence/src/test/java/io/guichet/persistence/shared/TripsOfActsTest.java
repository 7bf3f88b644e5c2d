package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How often an act of a customer goes to the database, its commit included. Here each asks for the
 * policy of the day, once before and once behind the lock of the series, which a server remembers.
 */
class TripsOfActsTest {

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber customer = given.customerOf(seller).number();
    private final PlaceOrder orders = does.placeOrder();
    private final PayFromCredit payments = does.payFromCredit();

    /**
     * What is looked up once and remembered is so already: a customer orders for the second time.
     */
    @BeforeEach
    void somebody_has_ordered_and_has_credit() {
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                Money.euros("5000"),
                                new RecordTransfer.Purpose.Credit(),
                                payment()));
        pay(order().invoice());
    }

    @Test
    void an_order_with_its_service_and_invoice() {
        assertThat(Trips.of(this::order)).isEqualTo(6);
    }

    @Test
    void an_order_shown_to_whoever_has_just_placed_it() {
        Order order = order();

        assertThat(Trips.of(() -> stores.listOrders().find(customer, order.number()))).isEqualTo(1);
    }

    @Test
    void a_payment_from_credit() {
        DocumentReference invoice = order().invoice();

        assertThat(Trips.of(() -> pay(invoice))).isEqualTo(4);
    }

    @Test
    void a_new_customer() {
        assertThat(Trips.of(() -> given.in(this::added))).isEqualTo(3);
    }

    private CustomerNumber added() {
        CustomerNumber number = stores.customers().nextNumber();
        stores.customers()
                .add(
                        new Customer(
                                number,
                                seller.code(),
                                Samples.consumer(),
                                "anna@example.com",
                                Language.EN));
        return number;
    }

    private Order order() {
        OrderedItem item = new OrderedItem(plan.code(), BillingPeriod.MONTH, 2, "site");
        PlaceOrder.Outcome outcome =
                orders.place(
                        new PlaceOrder.Command(
                                customer,
                                UUID.randomUUID(),
                                List.of(item),
                                new PlaceOrder.Agreement.Exactly(Money.euros("24.00"))));
        return ((PlaceOrder.Outcome.Placed) outcome).order();
    }

    private PayFromCredit.Outcome pay(DocumentReference invoice) {
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

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
