package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeService;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.subscription.CancelService;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
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
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber customer = given.customerOf(seller).number();
    private final PlaceOrder orders = does.placeOrder();
    private final PayFromCredit payments = does.payFromCredit();
    private final ChangeDesk desk = new ChangeDesk(stores, does, clock);
    private final ChangeService changes = desk.changeService();
    private final WithdrawChange withdrawals = desk.withdrawChange();
    private final RenewEarly renewals = desk.renewEarly();
    private final CancelService ends = new BillingOffice(stores, does, clock).cancelService();
    private final PlaceSettlement settlements = new OrderDesk(does).placeSettlement();
    private final PayOrder orderPayments = new OrderDesk(does).payOrder();

    @BeforeEach
    void somebody_has_credit() {
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                Money.euros("5000"),
                                new RecordTransfer.Purpose.Credit(),
                                payment()));
    }

    @Test
    void a_change_whose_difference_is_invoiced() {
        assertThat(trips(service -> change(service, 9))).isEqualTo(6);
    }

    @Test
    void a_change_whose_difference_is_credited() {
        assertThat(trips(service -> change(service, 1))).isEqualTo(7);
    }

    @Test
    void a_change_that_begins_a_period() {
        follows(Preset.PREPAID);

        assertThat(trips(service -> change(service, 9))).isEqualTo(7);
    }

    @Test
    void a_change_that_is_withdrawn() {
        int trips =
                trips(
                        service -> change(service, 9),
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
        settle(order());
        Order owed = order();

        assertThat(Trips.of(() -> settle(owed))).isEqualTo(3);
    }

    @Test
    void an_order_to_settle_an_invoice_that_is_paid() {
        payOrder(settle(order()));
        OrderNumber settlement = settle(order());

        assertThat(Trips.of(() -> payOrder(settlement))).isEqualTo(5);
    }

    /** The second time of an act, on another service of which all is paid. */
    private int trips(Consumer<ServiceId> act) {
        return trips(service -> {}, act);
    }

    /** The same of an act that follows another. */
    private int trips(Consumer<ServiceId> before, Consumer<ServiceId> act) {
        int trips = 0;
        for (int time = 0; time < 2; time++) {
            Order order = order();
            if (isOpen(order.invoice())) {
                pay(order.invoice());
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
                                seller.code(),
                                seller.dayOf(clock.instant()).plusDays(1),
                                Optional.of(preset),
                                Map.of(),
                                Optional.empty(),
                                "staff"));
        clock.advance(Duration.ofDays(1));
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

    private boolean isOpen(DocumentReference invoice) {
        return given.in(() -> stores.receivables().find(invoice).orElseThrow()).open().isPositive();
    }

    private void pay(DocumentReference invoice) {
        assertThat(
                        payments.pay(
                                new PayFromCredit.Command(
                                        customer,
                                        invoice,
                                        payment(),
                                        new PayFromCredit.Share.Everything())))
                .isInstanceOf(PayFromCredit.Outcome.Paid.class);
    }

    private void change(ServiceId service, int quantity) {
        assertThat(
                        changes.change(
                                new ChangeService.Command(
                                        customer,
                                        service,
                                        UUID.randomUUID(),
                                        new ChangeService.Wanted(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(quantity)),
                                        Optional.empty())))
                .isInstanceOf(ChangeService.Outcome.Changed.class);
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

    private OrderNumber settle(Order order) {
        PlaceSettlement.Outcome outcome =
                settlements.place(
                        new PlaceSettlement.Command(
                                customer, UUID.randomUUID(), List.of(order.invoice())));
        return ((PlaceSettlement.Outcome.Placed) outcome).order().number();
    }

    private PayOrder.Outcome payOrder(OrderNumber order) {
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
