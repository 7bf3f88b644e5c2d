package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.SERVICE_RESUMED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.notification.TechnicalNews;
import io.guichet.application.run.LiftSuspensions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who owes something is suspended with all he holds, where the policy says so. */
class SuspendingAllServicesTest {

    private final BillingDays days = new BillingDays();
    private final CustomerNumber customer = days.company.consumer();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_profile_that_is_late_is_suspended_with_all_its_services() {
        days.follows(Preset.PREPAID);
        paid();
        DocumentReference late = days.orders(customer);
        LocalDate suspendedOn = days.today().plusDays(31);

        days.passUntil(suspendedOn.minusDays(1));
        assertThat(states()).containsExactly(ServiceState.ACTIVE, ServiceState.ACTIVE);
        days.passUntil(suspendedOn);

        assertThat(services()).hasSize(2).allMatch(service -> service.isSuspendedFor(late));
        pays(late);
        assertThat(states()).containsExactly(ServiceState.ACTIVE, ServiceState.ACTIVE);
    }

    @Test
    void what_goes_on_together_is_told_once() {
        days.follows(Preset.PREPAID);
        paid();
        DocumentReference late = days.orders(customer);
        days.passUntil(days.today().plusDays(31));

        pays(late);

        assertThat(days.told(customer)).filteredOn(SERVICE_RESUMED::equals).hasSize(1);
        assertThat(days.company.stores().outbox().notices())
                .filteredOn(notice -> notice.kind() == SERVICE_RESUMED)
                .allMatch(notice -> notice.facts().get("reference").equals(late.value()));
    }

    @Test
    void a_service_that_cannot_go_on_holds_up_no_other_of_its_customer() {
        days.follows(Preset.PREPAID);
        paid();
        DocumentReference late = days.orders(customer);
        days.passUntil(days.today().plusDays(31));
        days.company.transfers(customer, "12.00", List.of(late));
        String broken = services().getFirst().id().value().toString();

        LiftSuspensions lifting =
                days.office.liftSuspensions(
                        notice -> {
                            if (notice.facts().get(TechnicalNews.IDS).contains(broken)) {
                                throw new IllegalStateException("cannot be told");
                            }
                        });

        assertThatIllegalStateException().isThrownBy(lifting::lift);
        assertThat(states()).containsExactly(ServiceState.SUSPENDED, ServiceState.ACTIVE);
        days.office.liftSuspensions().lift();
        assertThat(states()).containsOnly(ServiceState.ACTIVE);
    }

    @Test
    void all_stay_suspended_while_another_invoice_is_as_late() {
        days.follows(Preset.PREPAID);
        paid();
        DocumentReference first = days.orders(customer);
        DocumentReference second = days.orders(customer);
        days.passUntil(days.today().plusDays(31));

        pays(first);

        assertThat(services()).hasSize(3).allMatch(service -> service.isSuspendedFor(second));
        pays(second);
        assertThat(states()).containsOnly(ServiceState.ACTIVE);
    }

    @Test
    void thirty_days_later_all_of_it_is_deleted() {
        days.follows(Preset.PREPAID);
        paid();
        days.orders(customer);

        days.passUntil(days.today().plusDays(61));

        assertThat(states()).containsExactly(ServiceState.DELETED, ServiceState.DELETED);
    }

    @Test
    void otherwise_what_is_paid_goes_on() {
        days.follows(Preset.PREPAID, Map.of(Setting.SUSPENDS_ALL, "off"));
        paid();
        days.orders(customer);

        days.passUntil(days.today().plusDays(31));

        assertThat(states()).containsExactly(ServiceState.ACTIVE, ServiceState.SUSPENDED);
    }

    private void paid() {
        DocumentReference invoice = days.orders(customer);
        days.company.transfers(customer, "12.00", List.of(invoice));
    }

    private void pays(DocumentReference invoice) {
        days.company.transfers(customer, "12.00", List.of(invoice));
        days.office.liftSuspensions().lift();
    }

    private List<Service> services() {
        return days.company.stores().services().of(customer);
    }

    private List<ServiceState> states() {
        return services().stream().map(Service::state).toList();
    }
}
