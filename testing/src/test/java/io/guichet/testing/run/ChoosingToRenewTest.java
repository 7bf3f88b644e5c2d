package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.SERVICE_RENEWS_SOON;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.notification.Notice;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who himself has his contract renew within the last weeks, when no notice can come in time any
 * more, is told at that moment and has no right to end it on any day (C. conso. L215-1).
 */
class ChoosingToRenewTest {

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final YearlyHolders yearly = new YearlyHolders(days);
    private final CustomerNumber customer = yearly.holder(days.company.consumer());
    private final LocalDate end = service().paidUntil();

    @Test
    void who_lets_it_renew_again_is_told_so_when_and_until_when_to_refuse() {
        letsItEnd();
        days.passUntil(end.minusDays(20));
        assertThat(told()).isEmpty();

        letsItRenew();

        assertThat(told())
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.facts())
                                        .containsEntry("on", end.toString())
                                        .containsEntry("refuseBy", end.minusDays(1).toString()));
        days.passUntil(end);
        assertThat(told()).hasSize(1);
        assertThat(service().paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(mayEndAtOnce()).isFalse();
    }

    @Test
    void each_time_he_does_it_he_is_told_no_more_than_once() {
        letsItEnd();
        days.passUntil(end.minusDays(20));

        letsItRenew();
        renews(RenewalMode.MANUAL);
        letsItRenew();

        assertThat(told()).hasSize(1);
    }

    @Test
    void what_the_company_tells_of_renewals_besides_is_not_told_after_it_the_same_day() {
        days.follows(Preset.PREPAID, Map.of(Setting.RENEWAL_NOTICES, "20,7"));
        letsItEnd();
        days.passUntil(end.minusDays(10));

        letsItRenew();
        days.passUntil(end.minusDays(8));
        assertThat(told()).hasSize(1);

        days.passUntil(end);
        assertThat(told()).hasSize(2);
    }

    @Test
    void nobody_is_told_twice_of_what_the_run_will_tell_or_has_told_in_time() {
        renews(RenewalMode.MANUAL);
        letsItRenew();
        assertThat(told()).isEmpty();
        days.passUntil(end.minusDays(40));
        assertThat(told()).hasSize(1);

        renews(RenewalMode.MANUAL);
        days.passUntil(end.minusDays(10));
        letsItRenew();
        days.passUntil(end);

        assertThat(told()).hasSize(1);
        assertThat(mayEndAtOnce()).isFalse();
    }

    @Test
    void who_takes_his_cancellation_back_is_told_too() {
        cancels(When.END_OF_PERIOD);
        days.passUntil(end.minusDays(20));

        days.office.cancelService().undo(customer, service().id());

        assertThat(told()).hasSize(1);
        days.passUntil(end);
        assertThat(service().paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(mayEndAtOnce()).isFalse();
    }

    @Test
    void what_staff_chose_was_not_his_choice() {
        letsItEnd();
        days.passUntil(end.minusDays(20));
        Actor staff = new Actor.Staff(new ProfileId(UUID.randomUUID()), Set.of(StaffRole.SUPPORT));

        Actors.during(
                staff,
                () -> {
                    letsItRenew();
                    return service();
                });
        assertThat(told()).isEmpty();
        days.passUntil(end);

        assertThat(told()).hasSize(1);
        assertThat(mayEndAtOnce()).isTrue();
    }

    @Test
    void on_its_last_day_there_is_nothing_left_to_refuse_but_it_is_his_choice() {
        letsItEnd();
        days.passUntil(end.minusDays(1));
        days.company.clock().advance(Duration.ofDays(1));

        letsItRenew();
        days.runs();

        assertThat(told())
                .singleElement()
                .satisfies(notice -> assertThat(notice.facts()).doesNotContainKey("refuseBy"));
        assertThat(service().paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(mayEndAtOnce()).isFalse();
    }

    @Test
    void a_notice_counts_though_he_moves_his_billing_day_afterwards() {
        days.passUntil(end.minusDays(20));
        assertThat(told()).hasSize(1);

        LocalDate moved = aligns();
        days.passUntil(moved);

        assertThat(moved).isAfter(end);
        assertThat(service().paidUntil()).isEqualTo(moved.plusYears(1));
        assertThat(mayEndAtOnce()).isFalse();
    }

    @Test
    void who_was_told_of_neither_end_keeps_the_right() {
        days.passUntil(end.minusDays(60));
        days.company.clock().advance(Duration.ofDays(50));

        LocalDate moved = aligns();
        days.passUntil(moved);

        assertThat(service().paidUntil()).isEqualTo(moved.plusYears(1));
        assertThat(mayEndAtOnce()).isTrue();
    }

    /** Ten days later in the month. */
    private LocalDate aligns() {
        int day = end.plusDays(10).getDayOfMonth();
        AlignBillingDay.Command command =
                new AlignBillingDay.Command(
                        customer, UUID.randomUUID(), day, Set.of(), Optional.empty());
        new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                .alignBillingDay()
                .align(command);
        days.unpaid(customer)
                .forEach(
                        owed ->
                                days.company.transfers(
                                        customer,
                                        owed.open().toDecimal().toPlainString(),
                                        List.of(owed.invoice())));
        return service().paidUntil();
    }

    private void letsItEnd() {
        days.passUntil(end.minusDays(60));
        renews(RenewalMode.MANUAL);
    }

    private void letsItRenew() {
        assertThat(renews(RenewalMode.AUTOMATIC))
                .isInstanceOf(ConfigureRenewal.Outcome.Configured.class);
    }

    private ConfigureRenewal.Outcome renews(RenewalMode mode) {
        return days.office
                .configureRenewal()
                .configure(new ConfigureRenewal.Command(customer, service().id(), mode));
    }

    private Outcome cancels(When when) {
        return days.office.cancelService().cancel(new Command(customer, service().id(), when, ""));
    }

    private boolean mayEndAtOnce() {
        return days.office.cancelService().terms(customer, service().id()).atOnce();
    }

    private Service service() {
        return days.serviceOf(customer);
    }

    private List<Notice> told() {
        return days.company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(customer))
                .filter(notice -> notice.kind() == SERVICE_RENEWS_SOON)
                .toList();
    }
}
