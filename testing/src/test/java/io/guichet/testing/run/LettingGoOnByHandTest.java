package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** Whether paying lets a suspended service go on, or staff does. */
class LettingGoOnByHandTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @CsvSource({"on, ACTIVE", "off, SUSPENDED"})
    void what_is_paid_goes_on_by_itself_or_waits_for_staff(String value, ServiceState then) {
        days.follows(Preset.ORDER, Map.of(Setting.LIFTED_BY_PAYMENT, value));
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);

        days.company.transfers(customer, "12.00", List.of(invoice));
        days.passUntil(days.today().plusDays(3));

        assertThat(days.serviceOf(customer).state()).isEqualTo(then);
    }

    @Test
    void what_waits_for_staff_is_listed_until_it_goes_on() {
        days.follows(Preset.ORDER, Map.of(Setting.LIFTED_BY_PAYMENT, "off"));
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        assertThat(waiting()).isEmpty();

        days.company.transfers(customer, "12.00", List.of(invoice));
        days.office.liftSuspensions().lift();
        assertThat(waiting()).containsExactly(days.serviceOf(customer).id());

        days.office.suspendService().resume(days.serviceOf(customer).id());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_cannot_be_read_holds_up_nothing_else() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        days.company.transfers(customer, "12.00", List.of(invoice));
        Service like = days.serviceOf(customer);
        Service nobodys =
                Service.open(
                                new ServiceId(new UUID(0, 1)),
                                new CustomerNumber(999_999),
                                "nobody's",
                                like.price(),
                                1,
                                days.today())
                        .suspend(new Suspension.Unpaid(days.today(), invoice));
        days.company.given().done(() -> days.company.stores().services().add(nobodys));

        assertThatThrownBy(days.office.liftSuspensions()::lift)
                .isInstanceOf(NoSuchElementException.class);

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }

    private List<ServiceId> waiting() {
        return days.office.listPaidSuspensions().list(Optional.empty(), 10).items().stream()
                .map(Service::id)
                .toList();
    }

    @Test
    void the_days_it_stayed_off_though_paid_are_not_invoiced() {
        days.follows(Preset.ORDER, Map.of(Setting.LIFTED_BY_PAYMENT, "off"));
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        days.company.transfers(customer, "12.00", List.of(invoice));
        days.passUntil(days.serviceOf(customer).paidUntil().plusDays(70));

        days.office.suspendService().resume(days.serviceOf(customer).id());
        LocalDate resumed = days.today();
        days.passUntil(resumed.plusDays(1));

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(resumed.plusMonths(1));
        assertThat(days.unpaid(customer)).hasSize(1);
        assertThat(days.company.openOn(days.unpaid(customer).getFirst().invoice()))
                .isEqualTo(Money.euros("12.00"));
    }

    @Test
    void a_domain_name_goes_on_by_itself_since_it_would_be_lost() {
        days.follows(Preset.ORDER, Map.of(Setting.LIFTED_BY_PAYMENT, "off"));
        CustomerNumber customer = new ExpiringServices(days).holderOfDomain(RenewalMode.AUTOMATIC);
        Service name = days.serviceOf(customer);
        DocumentReference paid = days.company.invoices(customer, "5.00");
        days.company.transfers(customer, "5.00", List.of(paid));
        Suspension debt = new Suspension.Unpaid(days.today(), paid);
        days.company.given().done(() -> days.company.stores().services().save(name.suspend(debt)));

        days.office.liftSuspensions().lift();

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }
}
