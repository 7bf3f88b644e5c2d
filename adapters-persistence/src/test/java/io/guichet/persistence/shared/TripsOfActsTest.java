package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.ordering.Order;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;

/**
 * How often an act of a customer goes to the database, its commit included. Here each asks for the
 * policy of the day, once before and once behind the lock of the series, which a server remembers.
 */
class TripsOfActsTest {

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final Errands does = new Errands(clock);
    private final JpaStores stores = does.stores;
    private final CustomerNumber customer = does.withCredit();

    /**
     * What is looked up once and remembered is so already: a customer orders for the second time.
     */
    @BeforeEach
    void somebody_has_ordered_and_paid() {
        does.pay(customer, does.order(customer).invoice());
    }

    @Test
    void an_order_with_its_service_and_invoice() {
        assertThat(Trips.of(() -> does.order(customer))).isEqualTo(6);
    }

    @Test
    void an_order_shown_to_whoever_has_just_placed_it() {
        Order order = does.order(customer);

        assertThat(Trips.of(() -> stores.listOrders().find(customer, order.number()))).isEqualTo(1);
    }

    @Test
    void a_payment_from_credit() {
        DocumentReference invoice = does.order(customer).invoice();

        assertThat(Trips.of(() -> does.pay(customer, invoice))).isEqualTo(4);
    }

    @Test
    void a_new_customer() {
        assertThat(Trips.of(() -> does.given.in(this::added))).isEqualTo(3);
    }

    private CustomerNumber added() {
        CustomerNumber number = stores.customers().nextNumber();
        stores.customers()
                .add(
                        new Customer(
                                number,
                                does.seller.code(),
                                Samples.consumer(),
                                "anna@example.com",
                                Language.EN));
        return number;
    }
}
