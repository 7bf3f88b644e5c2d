package io.guichet.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayOrder;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Orders whose hour comes while they are paid and cancelled, on the real database. */
class OrdersOwedTogetherTest extends OrdersTogether {

    private final UseCases later = at(Duration.ofHours(3));

    OrdersOwedTogetherTest() {
        super(Samples.company(), Setting.ORDER_INVOICED, "3");
    }

    @Test
    void an_order_whose_hour_comes_is_delivered_and_invoiced_once_or_cancelled() {
        List<PendingOrder> orders = orders(16);
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
                        .map(this::shown)
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
        assertBooksAreRight();
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
}
