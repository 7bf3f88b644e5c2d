package io.guichet.domain.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class ServiceExpiryTest {

    private static final LocalDate END = LocalDate.of(2027, 3, 1);

    @Test
    void stages_follow_each_other_without_a_gap() {
        ExpiryStages stages = stages(45, 75, 80);

        assertThat(stages.stageOn(END, END.minusDays(1))).isEqualTo(Stage.PAID);
        assertThat(stages.stageOn(END, END)).isEqualTo(Stage.LATE);
        assertThat(stages.stageOn(END, END.plusDays(44))).isEqualTo(Stage.LATE);
        assertThat(stages.stageOn(END, END.plusDays(45))).isEqualTo(Stage.RESTORABLE);
        assertThat(stages.stageOn(END, END.plusDays(75))).isEqualTo(Stage.CLOSED);
        assertThat(stages.stageOn(END, END.plusDays(80))).isEqualTo(Stage.DELETED);
    }

    @Test
    void no_stage_ends_before_the_one_that_precedes_it() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> stages(10, 9, 20))
                .withMessage("contradicting-expiry-days");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> stages(10, 20, 19))
                .withMessage("contradicting-expiry-days");
    }

    @Test
    void days_are_within_their_limits_and_notices_differ() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new ExpiryStages(List.of(91), List.of(), 0, 0, 0, 0, 0))
                .withMessage("invalid-expiry-day");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new ExpiryStages(List.of(7, 7), List.of(), 0, 0, 0, 0, 0))
                .withMessage("invalid-expiry-day");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> stages(-1, 0, 0))
                .withMessage("invalid-expiry-day");
    }

    @Test
    void the_policy_says_what_holds_for_domain_names_and_for_the_rest() {
        ExpiryTerms domain = terms(Preset.ORDER.policy(), PlanFamily.DOMAIN_NAME);
        ExpiryTerms hosting = terms(Preset.INVOICE.policy(), PlanFamily.HOSTING);

        assertThat(domain.stages())
                .isEqualTo(new ExpiryStages(List.of(40, 15), List.of(40, 15), 30, 15, 7, 42, 47));
        assertThat(hosting.stages())
                .isEqualTo(new ExpiryStages(List.of(30, 7, 1), List.of(), 14, 0, 15, 15, 30));
        assertThat(domain.feeIn(Stage.RESTORABLE).isZero()).isTrue();
    }

    @Test
    void a_policy_whose_stages_overlap_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BillingPolicy.INITIAL.with(Map.of(Setting.DOMAIN_RESTORE, "81")))
                .withMessage("contradicting-settings");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> BillingPolicy.INITIAL.with(Map.of(Setting.EXPIRY_NOTICES, "7,91")))
                .withMessage("invalid-setting");
    }

    @Test
    void notices_of_the_first_half_of_a_period_are_left_out() {
        Service monthly = service(BillingPeriod.MONTH).withRenewal(RenewalMode.MANUAL);

        assertThat(expiry(monthly).due(List.of(), END))
                .extracting(ExpiryStep::code)
                .containsExactly("expires-7", "expires-1", "expired");
        assertThat(expiry(monthly).due(List.of("expires-7"), END.minusDays(7))).isEmpty();
    }

    @Test
    void what_ends_or_changes_or_renews_by_the_month_is_told_nothing() {
        Service monthly = service(BillingPeriod.MONTH);

        assertThat(expiry(monthly).due(List.of(), END)).isEmpty();
        assertThat(
                        expiry(
                                        monthly.withRenewal(RenewalMode.MANUAL)
                                                .cancel(new Ending(END, "too dear")))
                                .due(List.of(), END))
                .isEmpty();
    }

    @Test
    void the_law_wants_a_renewal_told_three_months_to_one_before_and_before_it_is_invoiced() {
        assertThat(told(0).lawfulNotice()).isEqualTo(45);
        assertThat(told(0, 31, 90).lawfulNotice()).isEqualTo(45);
        assertThat(told(0, 15, 40).lawfulNotice()).isEqualTo(40);
        assertThat(told(50, 15, 40).lawfulNotice()).isEqualTo(50);
        assertThat(told(50, 15, 60).lawfulNotice()).isEqualTo(60);

        Service yearly = service(BillingPeriod.YEAR);
        assertThat(expiry(yearly).due(List.of(), END)).isEmpty();
        assertThat(expiry(yearly).toldByLaw(true).due(List.of(), END))
                .containsExactly(
                        new ExpiryStep(
                                "renews-45", END.minusDays(45), ExpiryStep.What.RENEWS_SOON));
        assertThat(expiry(service(BillingPeriod.MONTH)).toldByLaw(true).due(List.of(), END))
                .isEmpty();
    }

    @Test
    void the_law_has_consumers_told_while_a_change_waits_too() {
        Service yearly = service(BillingPeriod.YEAR);
        Service waiting = yearly.withChanging(Optional.of(Changing.waiting(END.minusDays(50))));
        Service begun = yearly.withChanging(Optional.of(Changing.begun(END.minusDays(50), 1)));

        assertThat(expiry(waiting).due(List.of(), END)).isEmpty();
        assertThat(expiry(waiting).toldByLaw(true).due(List.of(), END))
                .extracting(ExpiryStep::code)
                .containsExactly("renews-45");
        assertThat(expiry(begun).toldByLaw(true).due(List.of(), END)).isEmpty();
    }

    @Test
    void what_renews_by_hand_expires_while_a_change_waits_too_but_not_before_a_begun_period_is() {
        Service byHand = service(BillingPeriod.YEAR).withRenewal(RenewalMode.MANUAL);
        Service waiting = byHand.withChanging(Optional.of(Changing.waiting(END.minusDays(2))));
        Service begun = byHand.withChanging(Optional.of(Changing.begun(END, 1)));

        assertThat(expiry(waiting).toldByLaw(true).due(List.of(), END))
                .extracting(ExpiryStep::code)
                .containsExactly("expires-30", "expires-7", "expires-1", "expired");
        assertThat(expiry(begun).toldByLaw(true).due(List.of(), END)).isEmpty();
    }

    private static ExpiryStages told(int renewAhead, Integer... days) {
        return new ExpiryStages(List.of(), List.of(days), renewAhead, 0, 0, 0, 0);
    }

    @Test
    void data_is_kept_from_the_day_a_service_ended() {
        Service ended = service(BillingPeriod.YEAR).terminate(END.minusDays(100));

        assertThat(ServiceExpiry.endOf(ended)).isEqualTo(END.minusDays(100));
        assertThat(expiry(ended).stageOn(END)).isEqualTo(Stage.CLOSED);
        assertThat(expiry(ended).due(List.of(), END.minusDays(71))).isEmpty();
        assertThat(expiry(ended).due(List.of(), END.minusDays(70)))
                .extracting(ExpiryStep::code)
                .containsExactly("deleted");
        assertThat(expiry(ended.as(ServiceState.DELETED)).due(List.of(), END)).isEmpty();
    }

    private static ServiceExpiry expiry(Service service) {
        return new ServiceExpiry(service, terms(BillingPolicy.INITIAL, PlanFamily.HOSTING));
    }

    private static ExpiryTerms terms(BillingPolicy policy, PlanFamily family) {
        return ExpiryTerms.of(policy, family, Money.euros("1.00").currency());
    }

    private static ExpiryStages stages(int late, int restore, int deletion) {
        return new ExpiryStages(List.of(), List.of(), 0, 0, late, restore, deletion);
    }

    private static Service service(BillingPeriod period) {
        PlanPrice price =
                new PlanPrice(
                        new PlanCode("cloud"),
                        period,
                        Money.euros("10.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        LocalDate begun = END.minusMonths(period.months());
        return Service.open(
                new ServiceId(UUID.randomUUID()), new CustomerNumber(1), "site", price, 1, begun);
    }
}
