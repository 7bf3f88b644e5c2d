package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whoever's services stop because he does not pay is invoiced no further period of them, from the
 * day on which they stop. A month that begins here has 31 days.
 */
class NotRenewedWhenSuspendedTest {

    private static final Map<Setting, String> NO_INDEMNITY =
            Map.of(Setting.RECOVERY_INDEMNITY, "0");

    private final BillingDays days = new BillingDays();
    private final CustomerNumber customer = days.company.company();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PREPAID, 30, DELETED", "ORDER, 30, DELETED", "INVOICE, 12, TERMINATED"})
    void what_is_suspended_on_the_day_of_its_renewal_is_not_renewed_and_ends_owing_one_month(
            Preset preset, int term, ServiceState end) {
        DocumentReference first = suspendedOnTheDayOfRenewal(preset, term);

        assertThat(days.serviceOf(customer).isSuspendedFor(first)).isTrue();
        assertThat(owed()).containsExactly(first);
        days.passUntil(days.today().plusDays(45));

        assertThat(days.serviceOf(customer).state()).isEqualTo(end);
        assertThat(owed()).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource({"PREPAID, 30", "ORDER, 30", "INVOICE, 12"})
    void once_it_is_paid_it_goes_on_with_the_month_that_was_left_out(Preset preset, int term) {
        DocumentReference first = suspendedOnTheDayOfRenewal(preset, term);
        LocalDate paidUntil = days.serviceOf(customer).paidUntil();
        days.passUntil(days.today().plusDays(3));

        days.company.transfers(customer, "12.00", List.of(first));
        days.office.liftSuspensions().lift();
        days.passUntil(days.today().plusDays(1));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(paidUntil.plusMonths(1));
        assertThat(owed()).hasSize(1).doesNotContain(first);
    }

    @Test
    void with_the_days_of_a_preset_a_long_month_ends_as_they_do() {
        days.follows(Preset.PREPAID);
        DocumentReference first = days.orders(customer);
        LocalDate due = days.dueOn(first);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(due.plusDays(1));

        days.passUntil(due.plusDays(20));

        assertThat(days.serviceOf(customer).isSuspendedFor(first)).isTrue();
        assertThat(owed()).containsExactly(first);
    }

    @Test
    void what_begins_on_the_due_day_is_renewed_since_it_may_be_paid_yet() {
        days.follows(Preset.PREPAID);
        days.passUntil(LocalDate.of(2026, 4, 1));
        DocumentReference first = days.orders(customer);
        LocalDate due = days.dueOn(first);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(due);

        days.passUntil(due);
        assertThat(owed()).hasSize(2);
        days.company.transfers(customer, "12.00", List.of(first));
        days.passUntil(due.plusDays(5));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void after_days_without_a_run_what_is_suspended_late_is_not_renewed_either() {
        days.follows(Preset.PREPAID);
        DocumentReference first = days.orders(customer);
        days.passUntil(days.dueOn(first).minusDays(3));
        days.company.clock().advance(Duration.ofDays(40));

        days.runs();

        assertThat(days.serviceOf(customer).isSuspendedFor(first)).isTrue();
        assertThat(owed()).containsExactly(first);
    }

    @Test
    void what_else_he_holds_and_has_paid_is_renewed_unless_all_is_suspended() {
        days.follows(Preset.PREPAID, Map.of(Setting.SUSPENDS_ALL, "off"));
        days.holder(customer);
        DocumentReference late = days.orders(customer);

        days.passUntil(days.dueOn(late).plusDays(1));

        assertThat(states()).containsExactly(ServiceState.ACTIVE, ServiceState.SUSPENDED);
        assertThat(owed()).hasSize(2).contains(late);
        assertThat(days.unpaid(customer))
                .extracting(Receivable::open)
                .containsOnly(Money.euros("12.00"));
    }

    @Test
    void of_one_invoice_for_two_services_neither_is_renewed() {
        days.follows(Preset.PREPAID, Map.of(Setting.SUSPENDS_ALL, "off"));
        PlanCode plan = days.company.sells("twice", "10.00");
        DocumentReference both =
                days.company.orders(
                        customer,
                        new OrderedItem(plan, BillingPeriod.MONTH, 1, "one"),
                        new OrderedItem(plan, BillingPeriod.MONTH, 1, "other"));

        days.passUntil(days.dueOn(both).plusDays(1));

        assertThat(states()).containsExactly(ServiceState.SUSPENDED, ServiceState.SUSPENDED);
        assertThat(owed()).containsExactly(both);
    }

    @Test
    void where_all_is_suspended_nothing_is_renewed() {
        days.follows(Preset.PREPAID);
        days.holder(customer);
        DocumentReference late = days.orders(customer);

        days.passUntil(days.dueOn(late).plusDays(1));

        assertThat(states()).containsOnly(ServiceState.SUSPENDED);
        assertThat(owed()).containsExactly(late);
    }

    @Test
    void what_is_being_paid_is_not_suspended_and_so_is_renewed() {
        days.follows(Preset.PREPAID);
        DocumentReference first = days.orders(customer);
        days.passUntil(days.dueOn(first));
        days.company
                .given()
                .done(
                        () -> {
                            var receivables = days.company.stores().receivables();
                            Receivable open = receivables.find(first).orElseThrow();
                            receivables.save(open.reserve(open.open()));
                        });

        days.passUntil(days.today().plusDays(1));

        assertThat(states()).containsExactly(ServiceState.ACTIVE);
        assertThat(owed()).hasSize(2);
    }

    @Test
    void credit_of_that_day_pays_before_anything_stops() {
        days.follows(Preset.PREPAID);
        DocumentReference first = days.orders(customer);
        days.passUntil(days.dueOn(first));
        days.company.transfers(customer, "24.00", List.of());

        days.passUntil(days.today().plusDays(1));

        assertThat(states()).containsExactly(ServiceState.ACTIVE);
        assertThat(owed()).isEmpty();
    }

    /** By a term with which the day after it, or the fifth, is the one on which it would renew. */
    private DocumentReference suspendedOnTheDayOfRenewal(Preset preset, int term) {
        days.follows(preset, NO_INDEMNITY);
        days.agrees(customer, new PaymentTerm(term, false));
        DocumentReference first = days.orders(customer);
        LocalDate renewal =
                days.serviceOf(customer).paidUntil().minusDays(preset == Preset.INVOICE ? 14 : 0);
        days.passUntil(renewal.minusDays(1));
        assertThat(states()).containsExactly(ServiceState.ACTIVE);
        assertThat(owed()).containsExactly(first);
        days.passUntil(renewal);
        return first;
    }

    private List<DocumentReference> owed() {
        return days.unpaid(customer).stream().map(Receivable::invoice).toList();
    }

    private List<ServiceState> states() {
        return days.company.stores().services().of(customer).stream().map(Service::state).toList();
    }
}
