package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Preset order cancels for professionals only what renews by itself, works and is paid. */
class CancellingInOrderTest {

    private final BillingDays days = new BillingDays().follows(Preset.ORDER);
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final CustomerNumber customer = days.holder(days.company.company());

    @Test
    void what_renews_by_hand_is_not_cancelled_since_it_ends_by_itself() {
        expiring.renews(customer, RenewalMode.MANUAL);
        assertThat(cancel()).isEqualTo(new Outcome.NotInOrder());

        expiring.renews(customer, RenewalMode.AUTOMATIC);
        assertThat(cancel()).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void what_is_unpaid_or_suspended_is_paid_first() {
        days.passUntil(days.serviceOf(customer).paidUntil());
        assertThat(cancel()).isEqualTo(new Outcome.NotInOrder());
        days.passUntil(days.today().plusDays(8));
        assertThat(cancel()).isEqualTo(new Outcome.NotInOrder());

        days.company.transfers(
                customer, "12.00", List.of(days.unpaid(customer).getFirst().invoice()));
        days.office.liftSuspensions().lift();

        assertThat(cancel()).isInstanceOf(Outcome.Cancelled.class);
    }

    private Outcome cancel() {
        return days.office
                .cancelService()
                .cancel(
                        new CancelService.Command(
                                customer,
                                days.serviceOf(customer).id(),
                                When.END_OF_PERIOD,
                                "too dear"));
    }
}
