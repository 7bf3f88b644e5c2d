package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

/**
 * What staff suspends for what its customer did stays his, and he goes on owing it: nothing is
 * invoiced while it is off, and its periods are once it goes on.
 */
class SuspendedForAbuseTest {

    private final BillingDays days = new BillingDays();
    private final CustomerNumber customer = days.company.company();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void nothing_is_invoiced_while_it_is_off_and_the_months_begun_are_once_it_goes_on(
            Preset preset) {
        LocalDate end = suspendedAndPaid(preset);

        days.passUntil(end.plusDays(40));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(days.unpaid(customer)).isEmpty();
        days.office.suspendService().resume(days.serviceOf(customer).id());
        days.passUntil(days.today().plusDays(1));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.serviceOf(customer).paidUntil()).isAfter(days.today());
        assertThat(days.unpaid(customer))
                .extracting(Receivable::open)
                .containsExactly(Money.euros("24.00"));
    }

    /** Answers until when it is paid. */
    private LocalDate suspendedAndPaid(Preset preset) {
        days.follows(preset);
        DocumentReference invoice = days.orders(customer);
        days.company.transfers(customer, "12.00", List.of(invoice));
        SuspendService.Outcome outcome =
                days.office
                        .suspendService()
                        .suspend(
                                new SuspendService.Command(
                                        days.serviceOf(customer).id(), "sends spam"));
        assertThat(outcome).isInstanceOf(SuspendService.Outcome.Changed.class);
        return days.serviceOf(customer).paidUntil();
    }
}
