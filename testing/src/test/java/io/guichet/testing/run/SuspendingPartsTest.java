package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one invoice is for may begin on several days; each service has its own. */
class SuspendingPartsTest {

    private final BillingDays days = new BillingDays();
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final CustomerNumber customer = days.company.consumer();

    @Test
    void a_service_that_begins_far_ahead_holds_back_no_other_of_its_invoice() {
        LocalDate issued = oneInvoiceForTwo(Map.of());
        LocalDate begins = ahead().paidUntil().minusMonths(1);
        assertThat(days.unpaid(customer)).hasSize(1);
        assertThat(begins).isAfter(issued.plusDays(20));

        days.passUntil(issued.plusDays(7));
        assertThat(states()).containsExactly(ServiceState.ACTIVE, ServiceState.ACTIVE);
        days.passUntil(issued.plusDays(8));
        assertThat(states()).containsExactly(ServiceState.SUSPENDED, ServiceState.ACTIVE);
        days.passUntil(issued.plusDays(15));
        assertThat(states()).containsExactly(ServiceState.DELETED, ServiceState.ACTIVE);

        days.passUntil(begins.minusDays(1));
        assertThat(ahead().state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(begins);
        assertThat(ahead().state()).isEqualTo(ServiceState.SUSPENDED);
        days.passUntil(begins.plusDays(6));
        assertThat(ahead().state()).isEqualTo(ServiceState.SUSPENDED);
        days.passUntil(begins.plusDays(7));
        assertThat(ahead().state()).isEqualTo(ServiceState.DELETED);
    }

    @Test
    void what_staff_lets_go_on_is_not_suspended_again_for_it() {
        oneInvoiceForTwo(Map.of());
        LocalDate begins = ahead().paidUntil().minusMonths(1);
        days.passUntil(begins);

        days.office.suspendService().resume(ahead().id());
        days.passUntil(begins.plusDays(10));

        assertThat(ahead().state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void what_ended_before_it_would_have_begun_is_held_back_no_more() {
        LocalDate issued = oneInvoiceForTwo(Map.of());
        LocalDate begins = ahead().paidUntil().minusMonths(1);
        days.passUntil(issued.plusDays(15));
        Service ended = ahead().as(ServiceState.DELETED);
        days.company.given().done(() -> days.company.stores().services().save(ended));
        Set<String> before = played();

        days.passUntil(begins.plusDays(7));

        assertThat(played()).isEqualTo(before);
    }

    @Test
    void where_all_is_suspended_nothing_is_held_back() {
        LocalDate issued = oneInvoiceForTwo(Map.of(Setting.SUSPENDS_ALL, "on"));

        days.passUntil(issued.plusDays(8));

        assertThat(states()).containsOnly(ServiceState.SUSPENDED);
    }

    /** Of which one begins today and the other in a month; answers the day it is issued. */
    private LocalDate oneInvoiceForTwo(Map<Setting, String> settings) {
        days.follows(Preset.ORDER, settings);
        days.company.transfers(customer, "12.00", List.of(days.orders(customer)));
        days.passUntil(days.serviceOf(customer).paidUntil().minusDays(1));
        PlanCode plan = days.company.sells("ahead", "10.00");
        expiring.says(plan, List.of(), 15, 15, 30);
        days.company.transfers(
                customer,
                "12.00",
                List.of(
                        days.company.orders(
                                customer, new OrderedItem(plan, BillingPeriod.MONTH, 1, "later"))));
        days.passUntil(days.today().plusDays(1));
        return days.today();
    }

    private Set<String> played() {
        DocumentReference invoice = days.unpaid(customer).getFirst().invoice();
        return days
                .company
                .given()
                .in(() -> days.company.stores().runs().dunning().playedOn(invoice))
                .stream()
                .map(Played::code)
                .collect(Collectors.toSet());
    }

    private Service ahead() {
        return days.company.stores().services().of(customer).getLast();
    }

    private List<ServiceState> states() {
        return days.company.stores().services().of(customer).stream().map(Service::state).toList();
    }
}
