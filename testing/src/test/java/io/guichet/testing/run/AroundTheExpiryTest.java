package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.SERVICE_DATA_DELETED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_EXPIRED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_EXPIRES_SOON;
import static io.guichet.application.notification.Notice.Kind.SERVICE_RENEWS_SOON;
import static io.guichet.application.notification.Notice.Kind.SERVICE_RESTORABLE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What happens before and after the end of a service that is not renewed by itself, by preset. */
class AroundTheExpiryTest {

    private final BillingDays days = new BillingDays();
    private final ExpiringServices expiring = new ExpiringServices(days);

    @Test
    void prepaid_keeps_a_domain_name_for_eighty_days_after_its_end() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();

        assertThat(diary(customer, end.plusDays(90)))
                .containsExactly(
                        entry(end.minusDays(60), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end.minusDays(30), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end.minusDays(7), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end.minusDays(1), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end, List.of(SERVICE_EXPIRED)),
                        entry(end.plusDays(45), List.of(SERVICE_RESTORABLE)),
                        entry(end.plusDays(80), List.of(SERVICE_DATA_DELETED)));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
    }

    @Test
    void order_tells_forty_and_fifteen_days_before_and_gives_seven_days_and_thirty_five_more() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();

        assertThat(diary(customer, end.plusDays(60)))
                .containsExactly(
                        entry(end.minusDays(40), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end.minusDays(15), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end, List.of(SERVICE_EXPIRED)),
                        entry(end.plusDays(7), List.of(SERVICE_RESTORABLE)),
                        entry(end.plusDays(47), List.of(SERVICE_DATA_DELETED)));
    }

    @Test
    void invoice_keeps_what_is_hosted_for_thirty_days_after_its_end() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        expiring.renews(customer, RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();

        assertThat(diary(customer, end.plusDays(40)))
                .containsExactly(
                        entry(end.minusDays(7), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end.minusDays(1), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end, List.of(SERVICE_EXPIRED)),
                        entry(end.plusDays(30), List.of(SERVICE_DATA_DELETED)));
    }

    @Test
    void a_domain_name_that_renews_by_itself_is_invoiced_thirty_days_before_its_end() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();

        days.passUntil(end.minusDays(31));
        assertThat(days.unpaid(customer)).isEmpty();
        days.passUntil(end.minusDays(30));

        assertThat(days.unpaid(customer)).hasSize(1);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
    }

    @Test
    void a_renewal_by_more_than_a_month_is_told_of_where_the_policy_says() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();

        assertThat(days.diary(customer, end.minusDays(31)))
                .containsExactly(entry(end.minusDays(40), List.of(SERVICE_RENEWS_SOON)));
    }

    @Test
    void what_staff_says_of_a_top_level_domain_counts_before_the_policy() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();
        expiring.says(days.serviceOf(customer).plan(), List.of(20), 5, 10, 15);

        assertThat(diary(customer, end.plusDays(20)))
                .containsExactly(
                        entry(end.minusDays(20), List.of(SERVICE_EXPIRES_SOON)),
                        entry(end, List.of(SERVICE_EXPIRED)),
                        entry(end.plusDays(5), List.of(SERVICE_RESTORABLE)),
                        entry(end.plusDays(15), List.of(SERVICE_DATA_DELETED)));
    }

    @Test
    void what_staff_says_of_a_family_counts_where_nothing_is_said_of_the_plan() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();
        expiring.says(PlanFamily.DOMAIN_NAME, List.of(), 0, 0, 2);

        days.passUntil(end.plusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(days.told(customer)).endsWith(Kind.SERVICE_EXPIRED_FOR_GOOD);
        days.passUntil(end.plusDays(2));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
    }

    @Test
    void after_a_pause_one_notice_is_sent_and_not_all_that_were_missed() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(61));
        int told = days.told(customer).size();
        days.company.clock().advance(Duration.ofDays(55));

        days.runs();

        assertThat(days.told(customer).subList(told, days.told(customer).size()))
                .containsExactly(SERVICE_EXPIRES_SOON);
    }

    @Test
    void a_day_that_is_run_by_many_at_once_tells_and_ends_once() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(1));
        int told = days.told(customer).size();
        days.company.clock().advance(Duration.ofDays(1));

        Together.run(8, days::runs);
        days.runs();

        assertThat(days.told(customer)).hasSize(told + 1).endsWith(SERVICE_EXPIRED);
    }

    @Test
    void what_staff_suspended_cannot_be_brought_back_after_its_end() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        Service service = days.serviceOf(customer);
        days.passUntil(service.paidUntil().minusDays(1));
        days.office.suspendService().suspend(new SuspendService.Command(service.id(), "spam"));

        days.passUntil(service.paidUntil());

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.TERMINATED);
    }

    @Test
    void the_data_of_what_was_cancelled_is_deleted_in_its_time_without_a_word() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);
        expiring.cancels(customer);

        days.passUntil(service.paidUntil().plusDays(29));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.TERMINATED);
        days.passUntil(service.paidUntil().plusDays(30));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
        assertThat(days.told(customer)).doesNotContain(SERVICE_DATA_DELETED);
        assertThat(expiring.periodOf(customer)).isEqualTo(BillingPeriod.MONTH);
    }

    private Map<LocalDate, List<Kind>> diary(CustomerNumber customer, LocalDate last) {
        return days.diary(customer, last);
    }
}
