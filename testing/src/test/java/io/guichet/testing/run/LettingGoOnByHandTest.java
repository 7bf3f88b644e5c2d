package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Whether paying lets a suspended service go on, or staff does. */
class LettingGoOnByHandTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @CsvSource({"on, ACTIVE", "off, SUSPENDED"})
    void what_is_paid_goes_on_by_itself_or_waits_for_staff(String value, ServiceState then) {
        days.follows(Preset.ORDER, Map.of(Setting.LIFTED_BY_PAYMENT, value));
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(7));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);

        days.company.transfers(customer, "12.00", List.of(invoice));
        days.passUntil(days.today().plusDays(3));

        assertThat(days.serviceOf(customer).state()).isEqualTo(then);
    }

    @Test
    void the_days_it_stayed_off_though_paid_are_not_invoiced() {
        days.follows(Preset.ORDER, Map.of(Setting.LIFTED_BY_PAYMENT, "off"));
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(7));
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
