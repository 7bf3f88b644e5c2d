package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.IdempotentRequests;
import io.guichet.application.shared.IdempotentRequests.Answer;
import io.guichet.application.shared.IdempotentRequests.Attempt;
import io.guichet.domain.audit.Act;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
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
    private final Errands does = new Errands(clock);
    private final JpaStores stores = does.stores;
    private final ProfileId anna = does.given.profile();
    private final IdempotentRequests requests = stores.idempotentRequests();

    @Test
    void an_order_of_a_company() {
        assertThat(ordered(does.given.customerOf(does.seller).number())).isEqualTo(7 + POLICIES);
    }

    @Test
    void an_order_of_a_consumer() {
        assertThat(ordered(consumer())).isEqualTo(7 + POLICIES);
    }

    private int ordered(CustomerNumber customer) {
        request(customer, () -> does.order(customer));
        int trips = request(customer, () -> does.order(customer));
        assertThat(entries(customer)).isEqualTo(2);
        return trips;
    }

    @Test
    void a_payment_from_credit() {
        CustomerNumber customer = does.withCredit();
        request(customer, () -> does.pay(customer, does.order(customer).invoice()));
        Order order = does.order(customer);

        assertThat(request(customer, () -> does.pay(customer, order.invoice()))).isEqualTo(7);
        assertThat(entries(customer)).isEqualTo(2);
    }

    @Test
    void a_change_whose_difference_is_invoiced() {
        CustomerNumber customer = does.withCredit();
        request(customer, () -> does.change(customer, paid(customer), 9));
        ServiceId service = paid(customer);

        assertThat(request(customer, () -> does.change(customer, service, 9))).isEqualTo(10);
    }

    @Test
    void an_order_to_settle_an_invoice_that_is_paid() {
        CustomerNumber customer = does.withCredit();
        request(customer, () -> does.payOrder(customer, settlement(customer)));
        OrderNumber settlement = settlement(customer);

        assertThat(request(customer, () -> does.payOrder(customer, settlement))).isEqualTo(8);
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
        return does.given.in(() -> stores.audit().entries(chain, 0, 10)).size();
    }

    private CustomerNumber consumer() {
        Customer consumer =
                new Customer(
                        new CustomerNumber(Samples.number()),
                        does.seller.code(),
                        Samples.consumer(),
                        "anna@example.com",
                        Language.EN);
        does.given.done(() -> stores.customers().add(consumer));
        return consumer.number();
    }

    private ServiceId paid(CustomerNumber customer) {
        Order order = does.order(customer);
        does.pay(customer, order.invoice());
        clock.advance(Duration.ofDays(3));
        return order.services().getFirst();
    }

    private OrderNumber settlement(CustomerNumber customer) {
        return does.settlement(customer, does.order(customer).invoice());
    }
}
