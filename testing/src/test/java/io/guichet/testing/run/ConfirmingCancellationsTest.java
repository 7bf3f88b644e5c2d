package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.notification.Notice;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whoever cancels has it in writing, with the day it takes effect (C. conso. L215-1-1). */
class ConfirmingCancellationsTest {

    private final BillingDays days = new BillingDays();

    @Test
    void it_says_what_was_cancelled_when_and_from_which_day_on() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);

        cancels(service, When.END_OF_PERIOD);

        assertThat(confirmed(customer)).hasSize(1);
        assertThat(confirmed(customer).getFirst())
                .containsEntry("services", service.label())
                .containsEntry("on", days.today().toString())
                .containsEntry("zone", "Europe/Paris")
                .containsEntry("endsOn", service.paidUntil().toString());
    }

    @Test
    void once_each_time() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);

        cancels(service, When.END_OF_PERIOD);
        cancels(service, When.END_OF_PERIOD);
        assertThat(confirmed(customer)).hasSize(1);
        days.office.cancelService().undo(customer, service.id());
        days.company.clock().advance(Duration.ofHours(1));
        cancels(service, When.END_OF_PERIOD);

        assertThat(confirmed(customer)).hasSize(2);
    }

    @Test
    void what_ends_at_once_is_told_at_once_and_what_is_refused_is_not() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);

        cancels(service, When.NOW);
        cancels(service, When.NOW);
        cancels(service, When.END_OF_PERIOD);

        assertThat(confirmed(customer))
                .singleElement()
                .satisfies(
                        facts ->
                                assertThat(facts).containsEntry("endsOn", days.today().toString()));
    }

    @Test
    void what_it_would_come_to_is_said_before_and_nothing_is_changed_or_confirmed() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);
        Command command = new Command(customer, service.id(), When.END_OF_PERIOD, "");

        Outcome foreseen = days.office.cancelService().offer(command);

        assertThat(((Outcome.Cancelled) foreseen).service().ending().orElseThrow().on())
                .isEqualTo(service.paidUntil());
        assertThat(days.serviceOf(customer)).isEqualTo(service);
        assertThat(confirmed(customer)).isEmpty();
    }

    @Test
    void what_staff_does_is_not_said_to_be_his_own_act() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);
        Actor staff = new Actor.Staff(new ProfileId(UUID.randomUUID()), Set.of(StaffRole.SUPPORT));

        Actors.during(
                staff,
                () -> {
                    cancels(service, When.END_OF_PERIOD);
                    return service;
                });

        assertThat(confirmed(customer).getFirst()).containsEntry("byStaff", "true");
    }

    @Test
    void one_that_is_taken_back_is_confirmed_too() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);
        cancels(service, When.END_OF_PERIOD);
        days.company.clock().advance(Duration.ofHours(1));

        days.office.cancelService().undo(customer, service.id());
        days.office.cancelService().undo(customer, service.id());

        assertThat(facts(customer, Notice.Kind.SERVICE_KEPT))
                .singleElement()
                .satisfies(
                        facts ->
                                assertThat(facts)
                                        .containsEntry("services", service.label())
                                        .containsEntry("on", days.today().toString())
                                        .doesNotContainKey("endsOn"));
    }

    @Test
    void whoever_deletes_an_account_has_the_end_of_each_of_its_services_in_writing() {
        CustomerNumber customer = days.company.consumer();
        List<ServiceId> services = new ArrayList<>();
        for (int number = 10; number < 40; number++) {
            services.add(held(customer, "a-rather-long-name-" + number + ".example"));
        }
        KeepAccounts accounts = desk().keepAccounts();
        AccountName shop = new AccountName("shop");
        accounts.open(customer, shop, services);
        accounts.open(customer, new AccountName("empty"), List.of());

        accounts.delete(customer, shop);
        accounts.delete(customer, shop);
        accounts.delete(customer, new AccountName("empty"));

        List<Map<String, String>> told = confirmed(customer);
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(told)
                .allSatisfy(
                        facts -> {
                            assertThat(facts).containsEntry("endsOn", days.today().toString());
                            assertThat(facts.get("services")).hasSizeLessThan(300);
                        });
        assertThat(told.stream().flatMap(facts -> Stream.of(facts.get("services").split(", "))))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    private ServiceId held(CustomerNumber customer, String label) {
        Service service =
                Service.open(
                        new ServiceId(UUID.randomUUID()),
                        customer,
                        label,
                        Samples.planOf(days.company.seller()).prices().getFirst(),
                        1,
                        days.today());
        days.company.given().done(() -> days.company.stores().services().add(service));
        return service.id();
    }

    private ChangeDesk desk() {
        return new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
    }

    private void cancels(Service service, When when) {
        days.office
                .cancelService()
                .cancel(new Command(service.customer(), service.id(), when, "too dear"));
    }

    private List<Map<String, String>> confirmed(CustomerNumber customer) {
        return facts(customer, Notice.Kind.SERVICE_CANCELLED);
    }

    private List<Map<String, String>> facts(CustomerNumber customer, Notice.Kind kind) {
        return days.company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(customer))
                .filter(notice -> notice.kind() == kind)
                .map(Notice::facts)
                .toList();
    }
}
