package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

/** What whoever cancels is asked for, by preset (C. conso. L215-1-1, L215-3). */
class EndingByLawTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_consumer_needs_no_reason_whatever_the_policy_says(Preset preset) {
        days.follows(preset);
        CustomerNumber customer = days.customerWithService();

        assertThat(isReasonAsked(customer)).isFalse();
        assertThat(cancels(customer, "")).isInstanceOf(Outcome.Cancelled.class);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void nor_has_he_to_pay_first_or_to_let_it_renew(Preset preset) {
        days.follows(preset);
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);
        new ExpiringServices(days).renews(customer, RenewalMode.MANUAL);

        assertThat(days.unpaid(customer)).isNotEmpty();
        assertThat(cancels(customer, "")).isInstanceOf(Outcome.Cancelled.class);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void nor_has_an_association(Preset preset) {
        days.follows(preset);
        Party like = Samples.consumer();
        Party association =
                new Party(
                        PartyKind.ASSOCIATION,
                        "Les amis du fleuve",
                        like.address(),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty());
        CustomerNumber customer = days.company.customer(association);
        days.orders(customer);

        assertThat(cancels(customer, "")).isInstanceOf(Outcome.Cancelled.class);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_professional_gives_a_reason_and_pays_first_in_order_only(Preset preset) {
        days.follows(preset);
        CustomerNumber customer = days.company.company();
        days.orders(customer);
        boolean isOrder = preset == Preset.ORDER;

        assertThat(isReasonAsked(customer)).isEqualTo(isOrder);
        if (isOrder) {
            assertThat(cancels(customer, " ")).isEqualTo(new Outcome.ReasonMissing());
            assertThat(cancels(customer, "too dear")).isEqualTo(new Outcome.NotInOrder());
            CustomerNumber paid = days.holder(days.company.company());
            assertThat(cancels(paid, "too dear")).isInstanceOf(Outcome.Cancelled.class);
            assertThat(days.serviceOf(paid).ending().orElseThrow().reason()).isEqualTo("too dear");
        } else {
            assertThat(cancels(customer, "")).isInstanceOf(Outcome.Cancelled.class);
        }
    }

    private boolean isReasonAsked(CustomerNumber customer) {
        return days.office
                .cancelService()
                .terms(customer, days.serviceOf(customer).id())
                .reasonAsked();
    }

    private Outcome cancels(CustomerNumber customer, String reason) {
        return days.office
                .cancelService()
                .cancel(
                        new CancelService.Command(
                                customer,
                                days.serviceOf(customer).id(),
                                When.END_OF_PERIOD,
                                reason));
    }
}
