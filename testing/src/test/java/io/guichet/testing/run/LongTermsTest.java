package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;

/** Nothing is taken away from whoever was given longer to pay before that is over. */
class LongTermsTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @EnumSource
    void whoever_has_more_than_two_months_is_suspended_after_them_and_not_before(Preset preset) {
        days.follows(preset);
        CustomerNumber acme = days.company.company();
        days.agrees(acme, new PaymentTerm(45, true));
        DocumentReference first = days.orders(acme);
        LocalDate due = days.dueOn(first);
        assertThat(due).isAfter(days.today().plusDays(45));

        days.passUntil(due);
        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(due.plusDays(5));

        assertThat(days.serviceOf(acme).state()).isEqualTo(ServiceState.SUSPENDED);
    }
}
