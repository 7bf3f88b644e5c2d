package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.subscription.CancelService;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * How often an act on a service goes to the database, its commit included, once a server is warm:
 * each is counted the second time. The policy of the day, which a server remembers, is asked here.
 */
class TripsOfServicesTest {

    private final TestClock clock = new TestClock("2026-04-01T10:00:00Z");
    private final Errands does = new Errands(clock);
    private final JpaStores stores = does.stores;
    private final CustomerNumber customer = does.withCredit();
    private final WithdrawChange withdrawals = does.desk.withdrawChange();
    private final RenewEarly renewals = does.desk.renewEarly();
    private final CancelService ends =
            new BillingOffice(stores, does.useCases, clock).cancelService();

    @Test
    void a_change_whose_difference_is_invoiced() {
        assertThat(trips(service -> does.change(customer, service, 9))).isEqualTo(6);
    }

    @Test
    void a_change_whose_difference_is_credited() {
        assertThat(trips(service -> does.change(customer, service, 1))).isEqualTo(7);
    }

    @Test
    void a_change_that_begins_a_period() {
        follows(Preset.PREPAID);

        assertThat(trips(service -> does.change(customer, service, 9))).isEqualTo(7);
    }

    @Test
    void a_change_that_is_withdrawn() {
        int trips =
                trips(
                        service -> does.change(customer, service, 9),
                        service ->
                                assertThat(withdrawals.withdraw(customer, service))
                                        .isInstanceOf(WithdrawChange.Outcome.Withdrawn.class));

        assertThat(trips).isEqualTo(11);
    }

    @Test
    void more_time_that_is_bought() {
        assertThat(trips(this::renew)).isEqualTo(7);
    }

    @Test
    void a_cancellation_for_the_end_of_the_period() {
        assertThat(trips(service -> cancel(service, CancelService.When.END_OF_PERIOD)))
                .isEqualTo(5);
    }

    /** What was bought ahead is taken back. */
    @Test
    void a_cancellation_with_a_period_that_has_not_begun() {
        int trips =
                trips(this::renew, service -> cancel(service, CancelService.When.END_OF_PERIOD));

        assertThat(trips).isEqualTo(10);
    }

    @Test
    void an_order_to_settle_an_invoice() {
        settlement();
        Order owed = does.order(customer);

        assertThat(Trips.of(() -> does.settlement(customer, owed.invoice()))).isEqualTo(3);
    }

    @Test
    void an_order_to_settle_an_invoice_that_is_paid() {
        does.payOrder(customer, settlement());
        OrderNumber settlement = settlement();

        assertThat(Trips.of(() -> does.payOrder(customer, settlement))).isEqualTo(5);
    }

    /** The second time of an act, on another service of which all is paid. */
    private int trips(Consumer<ServiceId> act) {
        return trips(service -> {}, act);
    }

    /** The same of an act that follows another. */
    private int trips(Consumer<ServiceId> before, Consumer<ServiceId> act) {
        int trips = 0;
        for (int time = 0; time < 2; time++) {
            Order order = does.order(customer);
            if (isOpen(order.invoice())) {
                does.pay(customer, order.invoice());
            }
            ServiceId service = order.services().getFirst();
            clock.advance(Duration.ofDays(3));
            before.accept(service);
            trips =
                    Trips.of(
                            () -> {
                                act.accept(service);
                                return service;
                            });
        }
        return trips;
    }

    private void follows(Preset preset) {
        new SetPolicyHandler(
                        stores.sellers(), stores.policy().policies(), stores.transactions(), clock)
                .set(
                        new SetPolicy.Command(
                                does.seller.code(),
                                does.seller.dayOf(clock.instant()).plusDays(1),
                                Optional.of(preset),
                                Map.of(),
                                Optional.empty(),
                                "staff"));
        clock.advance(Duration.ofDays(1));
    }

    private boolean isOpen(DocumentReference invoice) {
        return does.given
                .in(() -> stores.receivables().find(invoice).orElseThrow())
                .open()
                .isPositive();
    }

    private void renew(ServiceId service) {
        assertThat(
                        renewals.renew(
                                new RenewEarly.Command(
                                        customer,
                                        service,
                                        UUID.randomUUID(),
                                        Optional.empty(),
                                        Optional.empty())))
                .isInstanceOf(RenewEarly.Outcome.Renewed.class);
    }

    private void cancel(ServiceId service, CancelService.When when) {
        assertThat(ends.cancel(new CancelService.Command(customer, service, when, "")))
                .isInstanceOf(CancelService.Outcome.Cancelled.class);
    }

    private OrderNumber settlement() {
        return does.settlement(customer, does.order(customer).invoice());
    }
}
