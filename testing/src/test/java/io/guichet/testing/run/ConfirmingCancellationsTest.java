package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

    private void cancels(Service service, When when) {
        days.office
                .cancelService()
                .cancel(new Command(service.customer(), service.id(), when, "too dear"));
    }

    private List<Map<String, String>> confirmed(CustomerNumber customer) {
        return days.company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(customer))
                .filter(notice -> notice.kind() == Notice.Kind.SERVICE_CANCELLED)
                .map(Notice::facts)
                .toList();
    }
}
