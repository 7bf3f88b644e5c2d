package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every store of withdrawals promises. */
public abstract class WithdrawalsContract extends Contract {

    private static final Instant UNTIL = Given.NOON.plus(Duration.ofDays(14));

    @Test
    void what_was_said_with_an_order_is_kept() {
        Customer customer = given().customer();
        OrderNumber order = new OrderNumber(Samples.number());
        Consent said = new Consent(true, false);

        assertThat(in(() -> store().consent(order))).isEqualTo(Consent.NONE);
        done(() -> store().consent(order, customer.number(), said, Given.NOON));

        assertThat(in(() -> store().consent(order))).isEqualTo(said);
        assertLost(() -> store().consent(order, customer.number(), said, Given.NOON));
    }

    @Test
    void a_right_and_a_withdrawal_are_found_as_they_were_added_and_once_for_an_order() {
        Order order = given().orderOf(given().customer());
        WithdrawalRight right = right(order);
        Withdrawal withdrawal = withdrawal(order);

        assertThat(in(() -> store().right(order.number()))).isEmpty();
        assertThat(in(() -> store().find(order.number()))).isEmpty();
        done(() -> store().grant(right));
        done(() -> store().add(withdrawal));

        assertThat(in(() -> store().right(order.number()))).contains(right);
        assertThat(in(() -> store().find(order.number()))).contains(withdrawal);
        assertLost(() -> store().grant(right));
        assertLost(() -> store().add(withdrawal));
    }

    @Test
    void orders_show_until_when_one_may_withdraw_and_that_one_did() {
        Customer customer = given().customer();
        Order plain = given().orderOf(customer);
        Order free = given().orderOf(customer);
        Order gone = given().orderOf(customer);
        done(() -> store().grant(right(free)));
        done(() -> store().grant(right(gone)));
        done(() -> store().add(withdrawal(gone)));

        List<OrderView> shown =
                stores().listOrders().list(customer.number(), Long.MAX_VALUE, 10).items();

        assertThat(shown)
                .containsExactlyInAnyOrder(
                        OrderView.of(plain),
                        OrderView.of(free).withdrawable(right(free)),
                        OrderView.of(gone).withdrawn());
        OrderView one = stores().listOrders().find(customer.number(), gone.number()).orElseThrow();
        assertThat(one.state()).isEqualTo(OrderState.WITHDRAWN);
        assertThat(one.withdrawableUntil()).isEmpty();
        assertThat(stores().listOrders().find(customer.number(), free.number()))
                .contains(OrderView.of(free).withdrawable(right(free)));
    }

    private static WithdrawalRight right(Order order) {
        return new WithdrawalRight(
                order.number(),
                order.customer(),
                UNTIL,
                List.of(new ServiceId(new UUID(1, 2)), new ServiceId(new UUID(1, 1))),
                List.of(3, 1),
                true);
    }

    private static Withdrawal withdrawal(Order order) {
        return new Withdrawal(
                order.number(),
                order.customer(),
                Given.NOON,
                Money.euros("12.00"),
                Money.euros("7.00"),
                Money.euros("4.00"),
                Samples.MARCH_FIRST,
                List.of(new DocumentReference("FR2"), new DocumentReference("FR1")));
    }

    private Withdrawals store() {
        return stores().ordering().withdrawals();
    }
}
