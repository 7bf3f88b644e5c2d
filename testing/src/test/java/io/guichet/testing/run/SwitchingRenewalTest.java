package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.ConfigureRenewal.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Letting a service renew by itself or by hand, by how near its end is. */
class SwitchingRenewalTest {

    private final BillingDays days = new BillingDays();
    private final ExpiringServices expiring = new ExpiringServices(days);

    @Test
    void sixteen_days_before_the_end_a_bank_has_the_time_and_fifteen_days_before_it_has_not() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(16));
        assertThat(automatic(customer)).isInstanceOf(Outcome.Configured.class);

        expiring.renews(customer, RenewalMode.MANUAL);
        days.passUntil(end.minusDays(15));

        assertThat(automatic(customer)).isEqualTo(new Outcome.TooLateForBank(end.minusDays(15)));
        assertThat(days.serviceOf(customer).renewal()).isEqualTo(RenewalMode.MANUAL);
    }

    @Test
    void a_kept_card_or_enough_credit_is_in_time_until_the_end() {
        days.follows(Preset.PREPAID);
        CustomerNumber withCard = expiring.holderOfDomain(RenewalMode.MANUAL);
        CustomerNumber withCredit = expiring.holderOfDomain(RenewalMode.MANUAL);
        CustomerNumber withLess = expiring.holderOfDomain(RenewalMode.MANUAL);
        days.passUntil(days.serviceOf(withCard).paidUntil().minusDays(1));
        days.cards().saves(withCard);
        days.company.transfers(withCredit, "14.40", List.of());
        days.company.transfers(withLess, "14.39", List.of());

        assertThat(automatic(withCard)).isInstanceOf(Outcome.Configured.class);
        assertThat(automatic(withCredit)).isInstanceOf(Outcome.Configured.class);
        assertThat(automatic(withLess)).isInstanceOf(Outcome.TooLateForBank.class);
    }

    @Test
    void what_is_hosted_may_renew_by_itself_until_its_end() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.customerWithService();
        expiring.renews(customer, RenewalMode.MANUAL);
        days.passUntil(days.serviceOf(customer).paidUntil().minusDays(1));

        assertThat(automatic(customer)).isInstanceOf(Outcome.Configured.class);
    }

    @Test
    void a_renewal_that_was_invoiced_is_paid_or_cancelled_before_it_renews_by_hand() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(10));
        DocumentReference invoice = days.unpaid(customer).getFirst().invoice();

        assertThat(expiring.renews(customer, RenewalMode.MANUAL))
                .isEqualTo(new Outcome.RenewalInvoiced(invoice));
        days.company.transfers(customer, "12.00", List.of(invoice));
        assertThat(expiring.renews(customer, RenewalMode.MANUAL))
                .isInstanceOf(Outcome.Configured.class);

        days.passUntil(end.plusMonths(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
    }

    private Outcome automatic(CustomerNumber customer) {
        return expiring.renews(customer, RenewalMode.AUTOMATIC);
    }
}
