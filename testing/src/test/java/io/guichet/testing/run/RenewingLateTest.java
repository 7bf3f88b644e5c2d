package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLate.Outcome;
import io.guichet.application.expiry.ShowExpiryHandler;
import io.guichet.application.payment.PayOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bringing back what expired, in its stages. */
class RenewingLateTest {

    private final BillingDays days = new BillingDays();
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final ChangeDesk desk =
            new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
    private final UUID request = UUID.randomUUID();

    @Test
    void late_it_costs_its_price_and_keeps_its_day() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = expired(customer, 44);

        RenewLate.Quoted quote = quoted(customer);
        assertThat(quote.stage()).isEqualTo(Stage.LATE);
        assertThat(quote.totals().gross()).isEqualTo(Money.euros("14.40"));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);

        Outcome.Renewed renewed = renewed(customer);
        days.company.transfers(customer, "14.40", List.of(renewed.invoice()));
        assertThat(renewed.paidUntil()).isEqualTo(end.plusYears(1));
        Service service = days.serviceOf(customer);
        assertThat(service.paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(service.billingDay()).isEqualTo(end.getDayOfMonth());
        days.passUntil(end.plusDays(120));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void restoring_costs_the_fee_of_the_catalog_besides() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        expiring.says(days.serviceOf(customer).plan(), List.of(), 5, 20, 30);
        expired(customer, 4);
        assertThat(quoted(customer).totals().gross()).isEqualTo(Money.euros("18.00"));
        days.passUntil(days.today().plusDays(1));

        assertThat(quoted(customer).stage()).isEqualTo(Stage.RESTORABLE);
        assertThat(quoted(customer).lines())
                .extracting(InvoiceLine::net)
                .containsExactly(Money.euros("12.00"), Money.euros("60.00"));

        DocumentReference invoice = renewed(customer).invoice();
        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("86.40"));
    }

    @Test
    void between_restoring_and_deletion_nothing_brings_it_back_nor_after() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = expired(customer, 75);

        assertThat(renew(customer)).isEqualTo(new Outcome.TooLate(end.plusDays(80)));
        days.passUntil(end.plusDays(80));
        assertThat(renew(customer)).isEqualTo(new Outcome.Ended());
    }

    @Test
    void what_is_paid_for_is_not_renewed_late_and_what_was_cancelled_never() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        assertThat(renew(customer)).isEqualTo(new Outcome.NotExpired());
        LocalDate end = days.serviceOf(customer).paidUntil();
        expiring.cancels(customer);
        days.passUntil(end.plusDays(1));

        assertThat(renew(customer)).isEqualTo(new Outcome.Ended());
        assertThat(desk.renewLate().renew(command(days.company.consumer(), customer)))
                .isEqualTo(new Outcome.NoSuchService());
    }

    @Test
    void as_many_periods_as_it_missed_are_renewed() {
        days.follows(
                Preset.PREPAID,
                Map.of(
                        Setting.EXPIRY_LATE,
                        "40",
                        Setting.EXPIRY_RESTORE,
                        "40",
                        Setting.EXPIRY_DELETION,
                        "40"));
        CustomerNumber customer = days.customerWithService();
        expiring.renews(customer, RenewalMode.MANUAL);
        LocalDate end = expired(customer, 35);

        assertThat(quoted(customer).totals().gross()).isEqualTo(Money.euros("24.00"));
        assertThat(renewed(customer).paidUntil()).isEqualTo(end.plusMonths(2));
    }

    @Test
    void asking_twice_or_at_once_renews_once() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = expired(customer, 3);

        Together.run(6, () -> renew(customer));

        assertThat(days.unpaid(customer)).hasSize(1);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(
                        desk.renewLate()
                                .renew(
                                        new RenewLate.Command(
                                                customer,
                                                days.serviceOf(customer).id(),
                                                UUID.randomUUID(),
                                                Optional.empty())))
                .isEqualTo(new Outcome.NotExpired());
    }

    @Test
    void what_comes_to_something_else_than_was_agreed_is_asked_again() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        expired(customer, 3);

        assertThat(
                        desk.renewLate()
                                .renew(
                                        new RenewLate.Command(
                                                customer,
                                                days.serviceOf(customer).id(),
                                                request,
                                                Optional.of(Money.euros("10.00")))))
                .isEqualTo(new Outcome.QuoteChanged(Money.euros("10.00"), Money.euros("14.40")));
    }

    @Test
    void where_orders_are_paid_first_it_goes_on_once_the_order_is_paid() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = expired(customer, 6);
        paidFirst();
        PendingOrder order = ((Outcome.ToPay) renew(customer)).order();
        assertThat(order.kind()).isEqualTo(OrderKind.RENEWAL);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(order.expiresAt())
                .isBeforeOrEqualTo(
                        end.plusDays(7).atStartOfDay(days.company.seller().zone()).toInstant());

        days.company.transfers(customer, "14.40", List.of());
        pays(customer, order);

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.company.creditOf(customer).isZero()).isTrue();
        assertThat(days.company.stores().pendingOrders().find(order.number()).orElseThrow().state())
                .isEqualTo(OrderState.DELIVERED);
        assertThat(((Outcome.Renewed) renew(customer)).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_second_order_for_the_same_service_cannot_be_paid_any_more() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = expired(customer, 2);
        paidFirst();
        days.company.transfers(customer, "28.80", List.of());
        PendingOrder first = ((Outcome.ToPay) renew(customer)).order();
        PendingOrder second =
                ((Outcome.ToPay)
                                desk.renewLate()
                                        .renew(
                                                new RenewLate.Command(
                                                        customer,
                                                        days.serviceOf(customer).id(),
                                                        UUID.randomUUID(),
                                                        Optional.empty())))
                        .order();

        pays(customer, first);
        pays(customer, second);

        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("14.40"));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
    }

    @Test
    void what_is_owed_for_it_is_paid_first() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        expiring.renews(customer, RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.plusDays(1));

        assertThat(renew(customer)).isEqualTo(new Outcome.InvoiceUnpaid(invoice));
    }

    @Test
    void everybody_sees_where_his_service_stands() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        assertThat(stage(customer)).contains(Stage.PAID);
        expired(customer, 50);

        assertThat(stage(customer)).contains(Stage.RESTORABLE);
    }

    private Optional<Stage> stage(CustomerNumber customer) {
        return new ShowExpiryHandler(
                        days.company.stores().services(),
                        days.company.does().parties(),
                        days.company.does().expiryRules(),
                        days.company.stores().transactions(),
                        days.company.clock())
                .show(customer, days.serviceOf(customer).id())
                .map(shown -> shown.stage());
    }

    private LocalDate expired(CustomerNumber customer, int daysAfter) {
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.plusDays(daysAfter));
        return end;
    }

    private void paidFirst() {
        days.company
                .given()
                .done(
                        () ->
                                days.company
                                        .stores()
                                        .policy()
                                        .add(
                                                new DatedPolicy(
                                                        days.company.seller().code(),
                                                        days.today(),
                                                        Preset.ORDER.policy(),
                                                        "staff",
                                                        days.company.clock().instant())));
    }

    private void pays(CustomerNumber customer, PendingOrder order) {
        days.company
                .does()
                .orderDesk()
                .payOrder()
                .pay(
                        new PayOrder.Command(
                                customer,
                                order.number(),
                                HostingCompany.newPayment(),
                                new PayOrder.Means.Credit()));
    }

    private Outcome renew(CustomerNumber customer) {
        return desk.renewLate().renew(command(customer, customer));
    }

    private RenewLate.Command command(CustomerNumber who, CustomerNumber whose) {
        return new RenewLate.Command(who, days.serviceOf(whose).id(), request, Optional.empty());
    }

    private Outcome.Renewed renewed(CustomerNumber customer) {
        return (Outcome.Renewed) renew(customer);
    }

    private RenewLate.Quoted quoted(CustomerNumber customer) {
        return ((Outcome.WouldCost) desk.renewLate().quote(command(customer, customer))).quote();
    }
}
