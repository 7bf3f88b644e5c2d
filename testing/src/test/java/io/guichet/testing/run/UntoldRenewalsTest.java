package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.change.RenewEarly;
import io.guichet.application.expiry.UntoldTacitRenewals;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.Terms;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was not told in time that his contract renews ends it on any day (C. conso. L215-1). */
class UntoldRenewalsTest {

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final YearlyHolders yearly = new YearlyHolders(days);
    private final CustomerNumber customer = yearly.holder(days.company.consumer());
    private final LocalDate end = days.serviceOf(customer).paidUntil();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void he_has_back_what_he_paid_for_the_days_left() {
        renewsUntold();
        pays();
        days.company.clock().advance(Duration.ofDays(183));

        assertThat(terms()).isEqualTo(new Terms(true, false, 24, true));
        assertThat(cancels()).isInstanceOf(Outcome.Cancelled.class);

        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("72.00"));
        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(cancels()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("72.00"));
        assertThat(days.told(customer)).containsOnlyOnce(Notice.Kind.SERVICE_CANCELLED);
    }

    @Test
    void what_early_versions_renewed_under_a_name_nobody_asked_for_either() {
        renewsUntold();
        Customer holder =
                days.company
                        .given()
                        .in(() -> days.company.does().parties().customer(customer))
                        .orElseThrow();

        assertThat(asStored("renewal:").isUntold(holder, service(), days.today())).isTrue();
        assertThat(asStored("asked:").isUntold(holder, service(), days.today())).isFalse();
    }

    private UntoldTacitRenewals asStored(String name) {
        return new UntoldTacitRenewals(
                days.company.stores().services(),
                days.company.stores().invoices(),
                new NamedOrders(days.company.stores().orders(), name),
                days.company.stores().expiry().steps());
    }

    /** Orders with a request of this name each, as they were kept once. */
    private record NamedOrders(Orders stored, String name) implements Orders {

        @Override
        public Optional<Order> find(OrderNumber number) {
            return stored.find(number).map(this::named);
        }

        private Order named(Order order) {
            byte[] request = (name + order.invoice()).getBytes(UTF_8);
            return new Order(
                    order.number(),
                    Optional.of(UUID.nameUUIDFromBytes(request)),
                    order.customer(),
                    order.kind(),
                    order.total(),
                    order.placedAt(),
                    order.services(),
                    order.invoice());
        }

        @Override
        public OrderNumber nextNumber() {
            return stored.nextNumber();
        }

        @Override
        public Optional<Order> findByRequest(CustomerNumber customer, UUID requestId) {
            return stored.findByRequest(customer, requestId);
        }

        @Override
        public boolean hasPurchase(CustomerNumber customer) {
            return stored.hasPurchase(customer);
        }

        @Override
        public void add(Order order) {
            stored.add(order);
        }
    }

    @Test
    void who_has_not_paid_owes_the_days_he_had() {
        renewsUntold();
        days.company.clock().advance(Duration.ofDays(183));

        cancels();

        assertThat(days.company.openOn(days.unpaid(customer).getFirst().invoice()))
                .isEqualTo(Money.euros("72.00"));
    }

    @Test
    void whoever_was_told_in_time_ends_it_by_his_contract() {
        days.passUntil(end);

        assertThat(service().paidUntil()).isAfter(end);
        assertThat(terms().atOnce()).isFalse();
        assertThat(cancels()).isEqualTo(new Outcome.NotAtOnce());
    }

    @Test
    void nor_does_it_hold_before_it_renewed_or_for_time_that_he_bought_himself() {
        days.passUntil(end.minusDays(60));
        assertThat(terms().atOnce()).isFalse();
        RenewEarly.Command more =
                new RenewEarly.Command(
                        customer,
                        service().id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                .renewEarly()
                .renew(more);
        days.company.clock().advance(Duration.ofDays(70));

        assertThat(service().paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(terms().atOnce()).isFalse();
    }

    @Test
    void nor_for_professionals_and_what_renews_by_the_month() {
        CustomerNumber company = yearly.holder(days.company.company());
        CustomerNumber monthly = days.customerWithService();
        renewsUntold();

        for (CustomerNumber other : List.of(company, monthly)) {
            Service held = days.serviceOf(other);
            assertThat(days.office.cancelService().terms(other, held.id()).atOnce()).isFalse();
        }
    }

    private void renewsUntold() {
        yearly.renewUntold(end);
        assertThat(service().paidUntil()).isAfter(end);
    }

    private void pays() {
        DocumentReference invoice = days.unpaid(customer).getFirst().invoice();
        days.company.transfers(customer, "144.00", List.of(invoice));
    }

    private Service service() {
        return days.serviceOf(customer);
    }

    private Terms terms() {
        return days.office.cancelService().terms(customer, service().id());
    }

    private Outcome cancels() {
        return days.office
                .cancelService()
                .cancel(new Command(customer, service().id(), When.NOW, ""));
    }
}
