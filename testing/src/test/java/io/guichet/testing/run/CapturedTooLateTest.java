package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLate.Outcome;
import io.guichet.application.ordering.PendingOrderBook;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A card that was authorised for a late renewal is captured when it can be delivered no more. */
class CapturedTooLateTest {

    private static final Money PRICE = Money.euros("14.40");

    private final BillingDays days = new BillingDays().follows(Preset.ORDER);
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
    private final LocalDate end = days.serviceOf(customer).paidUntil();
    private final ChangeDesk desk =
            new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
    private final PendingOrderBook book = days.company.does().orderDesk().book();

    @Test
    void a_service_that_was_renewed_meanwhile_is_not_renewed_twice() {
        days.passUntil(end.plusDays(2));
        paidFirst();
        PendingOrder first = orders();
        PendingOrder second = orders();
        assertThat(reserves(first)).isTrue();
        assertThat(reserves(second)).isTrue();

        assertThat(captures(first)).hasSize(1);
        assertThat(captures(second)).isEmpty();

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(stateOf(first)).isEqualTo(OrderState.DELIVERED);
        assertThat(stateOf(second)).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void nothing_is_deleted_while_the_card_is_charged() {
        days.passUntil(end.plusDays(2));
        paidFirst();
        PendingOrder order = orders();
        assertThat(reserves(order)).isTrue();
        days.passUntil(end.plusDays(60));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);

        assertThat(captures(order)).hasSize(1);

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(stateOf(order)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void it_is_deleted_once_the_card_was_not_charged_and_does_not_come_back() {
        days.passUntil(end.plusDays(2));
        paidFirst();
        PendingOrder order = orders();
        PendingOrder other = orders();
        assertThat(reserves(order)).isTrue();
        days.passUntil(end.plusDays(60));
        within(
                () -> {
                    book.giveBack(order.number());
                    return order;
                });

        days.passUntil(end.plusDays(61));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
        assertThat(captures(other)).isEmpty();
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
        assertThat(stateOf(other)).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void what_comes_back_is_suspended_for_a_debt_that_suspends_all() {
        days.follows(Preset.ORDER, Map.of(Setting.SUSPENDS_ALL, "on"));
        days.passUntil(end.minusDays(3));
        DocumentReference debt = days.orders(customer);
        days.passUntil(end.plusDays(2));
        paidFirst();
        PendingOrder order = orders();
        assertThat(reserves(order)).isTrue();
        days.passUntil(end.plusDays(5));

        assertThat(captures(order)).hasSize(1);

        Service domain = days.company.stores().services().of(customer).getFirst();
        assertThat(domain.paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(domain.isSuspendedFor(debt)).isTrue();
        days.company.transfers(customer, "12.00", List.of(debt));
        days.office.liftSuspensions().lift();
        assertThat(days.company.stores().services().of(customer))
                .extracting(Service::state)
                .containsOnly(ServiceState.ACTIVE);
    }

    private PendingOrder orders() {
        RenewLate.Command command =
                new RenewLate.Command(
                        customer,
                        days.serviceOf(customer).id(),
                        UUID.randomUUID(),
                        Optional.empty());
        return ((Outcome.ToPay) desk.renewLate().renew(command)).order();
    }

    /** Orders are paid first from the day on which the service is renewed late. */
    private void paidFirst() {
        DatedPolicy policy =
                new DatedPolicy(
                        days.company.seller().code(),
                        days.today(),
                        Preset.ORDER.policy(),
                        "staff",
                        days.company.clock().instant());
        days.company.given().done(() -> days.company.stores().policy().add(policy));
    }

    private boolean reserves(PendingOrder order) {
        return within(() -> book.reserve(order.number(), order.total()));
    }

    private List<Allocation> captures(PendingOrder order) {
        return within(() -> book.deliver(order.number(), PRICE));
    }

    private <T> T within(Supplier<T> work) {
        return days.company
                .given()
                .in(
                        () -> {
                            days.company
                                    .stores()
                                    .ledger()
                                    .lock(customer, days.company.seller().currency());
                            return work.get();
                        });
    }

    private OrderState stateOf(PendingOrder order) {
        OrderNumber number = order.number();
        return days.company.stores().pendingOrders().find(number).orElseThrow().state();
    }
}
