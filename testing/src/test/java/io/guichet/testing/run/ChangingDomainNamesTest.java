package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What waits for a change is renewed as far ahead of its end as it always is. */
class ChangingDomainNamesTest {

    private final BillingDays days = new BillingDays().follows(Preset.INVOICE);
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final CustomerNumber anna = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
    private final LocalDate end = days.serviceOf(anna).paidUntil();

    @Test
    void a_change_that_is_not_paid_is_over_when_the_name_is_to_be_renewed() {
        days.passUntil(end.minusDays(32));

        PlanChange change = changes();
        days.passUntil(end.minusDays(30));

        assertThat(change.expiresOn()).isEqualTo(end.minusDays(30));
        assertThat(days.serviceOf(anna).changing()).isEmpty();
        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.serviceOf(anna).quantity()).isEqualTo(1);
    }

    @Test
    void where_it_renews_by_hand_the_change_may_wait_for_its_days() {
        expiring.renews(anna, RenewalMode.MANUAL);
        days.passUntil(end.minusDays(32));

        assertThat(changes().expiresOn()).isAfter(end.minusDays(30));
    }

    private PlanChange changes() {
        Outcome outcome =
                new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                        .changeService()
                        .change(
                                new ChangeService.Command(
                                        anna,
                                        days.serviceOf(anna).id(),
                                        UUID.randomUUID(),
                                        new ChangeService.Wanted(
                                                Optional.empty(), Optional.empty(), Optional.of(2)),
                                        Optional.empty()));
        return ((Outcome.Changed) outcome).change();
    }
}
