package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What must not go on is ended by staff, whatever its holder may do by the policy. */
class EndingByStaffTest {

    private final BillingDays days = new BillingDays();

    @AfterEach
    void the_books_agree() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void it_is_over_at_once_and_nothing_is_paid_back(Preset preset) {
        Service phishing = suspended(preset);
        CustomerNumber holder = phishing.customer();

        assertThat(byStaff(() -> cancels(phishing, "phishing")))
                .isInstanceOf(Outcome.Cancelled.class);

        assertThat(days.serviceOf(holder).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(days.company.creditOf(holder).isZero()).isTrue();
        days.passUntil(phishing.paidUntil().plusMonths(1));
        assertThat(days.unpaid(holder)).isEmpty();
    }

    @Test
    void its_holder_still_cannot() {
        Service phishing = suspended(Preset.ORDER);

        assertThat(cancels(phishing, "phishing")).isEqualTo(new Outcome.NotAtOnce());
        assertThat(terms(phishing).atOnce()).isFalse();
        assertThat(byStaff(() -> terms(phishing)).atOnce()).isTrue();
    }

    @Test
    void a_reason_is_given_where_the_policy_asks_for_one() {
        Service phishing = suspended(Preset.ORDER);

        assertThat(byStaff(() -> cancels(phishing, " "))).isEqualTo(new Outcome.ReasonMissing());
    }

    private Service suspended(Preset preset) {
        days.follows(preset);
        CustomerNumber company = days.holder(days.company.company());
        Service service = days.serviceOf(company);
        days.office.suspendService().suspend(new SuspendService.Command(service.id(), "phishing"));
        return days.serviceOf(company);
    }

    private Outcome cancels(Service service, String reason) {
        return days.office
                .cancelService()
                .cancel(
                        new CancelService.Command(
                                service.customer(), service.id(), When.NOW, reason));
    }

    private CancelService.Terms terms(Service service) {
        return days.office.cancelService().terms(service.customer(), service.id());
    }

    private static <T> T byStaff(Supplier<T> act) {
        Actor staff = new Actor.Staff(new ProfileId(UUID.randomUUID()), Set.of(StaffRole.SUPPORT));
        return Actors.during(staff, act::get);
    }
}
