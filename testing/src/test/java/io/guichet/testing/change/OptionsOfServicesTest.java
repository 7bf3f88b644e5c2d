package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An option belongs to one service: it ends and moves with it, and holds it to plans it fits. */
class OptionsOfServicesTest {

    private static final PlanCode BACKUP = new PlanCode("backup");
    private static final PlanCode VAULT = new PlanCode("vault");

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);
    private final CustomerNumber anna = shop.company.consumer();

    OptionsOfServicesTest() {
        shop.company.sells(
                Samples.plan(shop.company.seller(), BACKUP, "3.00")
                        .with(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(MEDIUM, LARGE))));
        PlanPrice yearly =
                new PlanPrice(
                        VAULT,
                        BillingPeriod.YEAR,
                        Money.euros("24.00"),
                        TaxBasis.NET,
                        APRIL_FIRST.minusYears(1),
                        LocalDate.MAX);
        shop.company.sells(
                Samples.plan(shop.company.seller(), VAULT, List.of(yearly))
                        .with(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(MEDIUM))));
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void an_option_belongs_to_the_service_of_its_label() {
        buys(item(MEDIUM, "site-1"), item(LARGE, "site-2"));

        buys(item(BACKUP, "site-2"));

        assertThat(hostOf("site-2")).isEqualTo(service(LARGE).id());
    }

    @Test
    void or_to_what_was_ordered_with_it_before_what_is_held() {
        buys(item(MEDIUM, "old"));

        buys(item(LARGE, "new"), item(BACKUP, ""));

        assertThat(hostOf("")).isEqualTo(service(LARGE).id());
    }

    @Test
    void bought_later_it_is_paid_to_the_day_of_its_host_and_renewed_with_it() {
        buys(item(MEDIUM, "site"));
        shop.pays(anna);
        shop.passUntil(APRIL_FIRST.plusDays(10));

        buys(item(BACKUP, "site"));

        // 3.00 x 20 / 30 is 2.00, with VAT 2.40.
        assertThat(shop.owedBy(anna)).containsExactly("2.40");
        assertThat(service(BACKUP).paidUntil()).isEqualTo(service(MEDIUM).paidUntil());
        assertThat(service(BACKUP).billingDay()).isEqualTo(service(MEDIUM).billingDay());
        shop.pays(anna);
        shop.passUntil(APRIL_FIRST.plusDays(20));
        assertThat(service(BACKUP).paidUntil()).isEqualTo(service(MEDIUM).paidUntil());
        assertThat(shop.owedBy(anna)).containsExactly("30.00");
    }

    @Test
    void it_is_cancelled_and_kept_with_its_host() {
        buys(item(MEDIUM, "site"), item(BACKUP, "site"));

        cancels(When.END_OF_PERIOD);

        assertThat(service(BACKUP).ending().orElseThrow().on())
                .isEqualTo(service(MEDIUM).ending().orElseThrow().on());
        shop.office.cancelService().undo(anna, service(MEDIUM).id());
        assertThat(service(BACKUP).ending()).isEmpty();
    }

    @Test
    void what_was_cancelled_before_stays_so() {
        buys(item(MEDIUM, "site"), item(BACKUP, "site"));
        cancels(BACKUP, When.END_OF_PERIOD);
        cancels(When.END_OF_PERIOD);

        shop.office.cancelService().undo(anna, service(MEDIUM).id());

        assertThat(service(BACKUP).ending()).isPresent();
    }

    @Test
    void what_is_paid_beyond_its_host_keeps_its_days() {
        buys(item(MEDIUM, "site"), vault());
        shop.pays(anna);
        LocalDate end = service(VAULT).paidUntil();

        cancels(When.END_OF_PERIOD);
        shop.passUntil(APRIL_FIRST.plusMonths(1));
        shop.desk.endOptions().end();

        assertThat(service(MEDIUM).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(service(VAULT).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(service(VAULT).ending().orElseThrow().on()).isEqualTo(end);
        shop.passUntil(end);
        assertThat(service(VAULT).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void taken_back_with_its_host_though_it_would_have_ended_later() {
        buys(item(MEDIUM, "site"), vault());
        cancels(When.END_OF_PERIOD);
        assertThat(service(VAULT).ending()).isPresent();

        shop.office.cancelService().undo(anna, service(MEDIUM).id());

        assertThat(service(VAULT).ending()).isEmpty();
    }

    @Test
    void taken_back_with_its_host_only_while_it_is_not_too_late_for_it() {
        buys(item(MEDIUM, "site"), item(BACKUP, "site"));
        shop.pays(anna);
        LocalDate end = service(BACKUP).paidUntil();
        Service host = service(MEDIUM);
        saves(host.paid(end.plusMonths(1), host.billingDay()));
        cancels(When.END_OF_PERIOD);
        shop.passUntil(end.minusDays(1));
        shop.company.clock().advance(Duration.ofHours(1));

        shop.office.cancelService().undo(anna, service(MEDIUM).id());

        assertThat(service(MEDIUM).ending()).isEmpty();
        assertThat(service(BACKUP).ending()).isPresent();
    }

    @Test
    void cancelled_before_it_ends_with_its_host_where_that_ends_at_once() {
        buys(item(MEDIUM, "site"), vault());
        cancels(VAULT, When.END_OF_PERIOD);

        cancels(When.NOW);

        assertThat(service(VAULT).state()).isEqualTo(ServiceState.TERMINATED);
    }

    @Test
    void it_ends_at_once_with_its_host() {
        buys(item(MEDIUM, "site"), item(BACKUP, "site"));

        cancels(When.NOW);

        assertThat(service(BACKUP).state()).isEqualTo(ServiceState.TERMINATED);
    }

    @Test
    void it_ends_when_its_host_ended_for_another_reason() {
        buys(item(MEDIUM, "site"), item(BACKUP, "site"));
        saves(service(MEDIUM).terminate(shop.today()));

        assertThat(shop.desk.endOptions().end()).isEqualTo(1);

        assertThat(service(BACKUP).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(shop.desk.endOptions().end()).isZero();
    }

    @Test
    void its_host_becomes_only_what_it_goes_with() {
        buys(item(MEDIUM, "site"), item(BACKUP, "site"));
        shop.pays(anna);

        assertThat(change(SMALL))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.OptionHeld(SMALL)));
        assertThat(change(LARGE)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void it_moves_with_its_host() {
        buys(item(MEDIUM, "site"), item(BACKUP, "site"));
        shop.pays(anna);
        CustomerNumber boris = shop.company.consumer();
        AccountName account = new AccountName("shop");
        shop.desk.keepAccounts().open(anna, account, List.of(service(MEDIUM).id()));
        shop.desk
                .transferAccount()
                .offer(anna, account, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID());
        UUID offer = shop.desk.transferAccount().incoming(boris).getFirst().transfer().id();

        shop.desk.transferAccount().accept(boris, offer, Optional.empty());

        List<Service> moved = shop.company.stores().services().heldBy(boris);
        assertThat(moved).extracting(Service::plan).containsExactlyInAnyOrder(MEDIUM, BACKUP);
        assertThat(service(BACKUP).state()).isEqualTo(ServiceState.MOVED);
        Service host =
                moved.stream().filter(it -> it.plan().equals(MEDIUM)).findAny().orElseThrow();
        assertThat(
                        shop.company
                                .given()
                                .in(() -> shop.company.stores().optionHosts().optionsOf(host.id())))
                .hasSize(1);
    }

    private void buys(OrderedItem... items) {
        shop.company.orders(anna, items);
    }

    private static OrderedItem vault() {
        return new OrderedItem(VAULT, BillingPeriod.YEAR, 1, "site");
    }

    private static OrderedItem item(PlanCode plan, String label) {
        return new OrderedItem(plan, BillingPeriod.MONTH, 1, label);
    }

    private void cancels(When when) {
        cancels(MEDIUM, when);
    }

    private void cancels(PlanCode plan, When when) {
        shop.office
                .cancelService()
                .cancel(new CancelService.Command(anna, service(plan).id(), when, ""));
    }

    private void saves(Service service) {
        shop.company.given().done(() -> shop.company.stores().services().save(service));
    }

    private Outcome change(PlanCode plan) {
        return shop.desk
                .changeService()
                .change(
                        new ChangeService.Command(
                                anna,
                                service(MEDIUM).id(),
                                UUID.randomUUID(),
                                ChangeShop.to(plan),
                                Optional.<Money>empty()));
    }

    private Service service(PlanCode plan) {
        return shop.company.stores().services().of(anna).stream()
                .filter(service -> service.plan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private ServiceId hostOf(String label) {
        return shop.company
                .given()
                .in(
                        () ->
                                shop.company
                                        .stores()
                                        .optionHosts()
                                        .hostOf(service(BACKUP).id())
                                        .orElseThrow());
    }
}
