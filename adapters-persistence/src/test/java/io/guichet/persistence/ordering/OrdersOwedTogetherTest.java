package io.guichet.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders whose hour comes while they are paid and cancelled, on the real database. */
class OrdersOwedTogetherTest {

    private static final int THREADS = 16;
    private static final Money TOTAL = Money.euros("12.00");
    private static final Money PAID_IN = Money.euros("5000.00");

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final FakeCardProvider provider =
            new FakeCardProvider(new InMemoryTransactions(), Clock.systemUTC());
    private final UseCases now = at(Duration.ZERO);
    private final UseCases later = at(Duration.ofHours(3));
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber customer = customer();

    @Test
    void an_order_whose_hour_comes_is_delivered_and_invoiced_once_or_cancelled() {
        List<PendingOrder> orders = Stream.generate(this::order).limit(16).toList();
        List<Runnable> work = new ArrayList<>();
        for (PendingOrder order : orders) {
            work.add(later.orderDesk().expireOrders()::expire);
            work.add(() -> pay(order));
            work.add(later.orderDesk().expireOrders()::expire);
            work.add(() -> cancel(order));
        }

        Together.allAtOnce(THREADS, work);
        later.orderDesk().expireOrders().expire();

        List<OrderView> delivered =
                orders.stream()
                        .map(order -> stores.listOrders().find(customer, order.number()))
                        .flatMap(order -> order.stream())
                        .filter(order -> order.state() != OrderState.CANCELLED)
                        .toList();
        assertThat(delivered).allMatch(order -> order.state() == OrderState.DELIVERED);
        assertThat(delivered)
                .extracting(order -> order.invoice().orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(given.in(() -> stores.services().heldBy(customer))).hasSize(delivered.size());
        Money sold = new Money(1200L * delivered.size(), TOTAL.currency());
        Money owed = stores.findBalance().find(customer).owed();
        Money credit = stores.findBalance().find(customer).prepaid();
        assertThat(credit.minus(owed)).isEqualTo(PAID_IN.minus(sold));
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(customer.toString()));
    }

    private void pay(PendingOrder order) {
        now.orderDesk()
                .payOrder()
                .pay(
                        new PayOrder.Command(
                                customer, order.number(), payment(), new PayOrder.Means.Credit()));
    }

    private void cancel(PendingOrder order) {
        now.orderDesk().cancelOrder().cancel(new CancelOrder.Command(customer, order.number()));
    }

    private PendingOrder order() {
        List<OrderedItem> items =
                List.of(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "site"));
        PlaceOrder.Outcome outcome =
                now.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        customer,
                                        UUID.randomUUID(),
                                        items,
                                        new PlaceOrder.Agreement.Exactly(TOTAL)));
        return ((PlaceOrder.Outcome.ToPay) outcome).order();
    }

    private CustomerNumber customer() {
        CustomerNumber number = given.customerOf(seller).number();
        BillingPolicy owedLater = new BillingPolicy(Map.of(Setting.ORDER_INVOICED, "3"), List.of());
        given.done(
                () ->
                        stores.policy()
                                .policies()
                                .add(
                                        new DatedPolicy(
                                                seller.code(),
                                                LocalDate.of(2020, 1, 1),
                                                owedLater,
                                                "staff",
                                                Given.NOON)));
        now.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                number, PAID_IN, new RecordTransfer.Purpose.Credit(), payment()));
        return number;
    }

    private UseCases at(Duration later) {
        Clock ticking = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        return UseCases.over(stores, provider, Clock.offset(ticking, later));
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
