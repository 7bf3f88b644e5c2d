package io.guichet.testing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicy.Outcome;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.policy.ShowPolicies;
import io.guichet.application.policy.ShowPolicies.Shown;
import io.guichet.application.policy.ShowPoliciesHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SettingPoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final HostingCompany company = new HostingCompany();

    @Test
    void invoices_follow_the_policy_of_the_day_they_are_issued() {
        set(TOMORROW, Optional.of(Preset.INVOICE), Map.of());

        DocumentReference today = company.invoices(company.consumer(), "12.00");
        company.clock().advance(Duration.ofDays(1));
        DocumentReference tomorrow = company.invoices(company.consumer(), "12.00");

        assertThat(dueOn(today)).isEqualTo(TODAY.plusDays(30));
        assertThat(dueOn(tomorrow)).isEqualTo(TOMORROW.plusDays(14));
    }

    @Test
    void without_a_preset_only_what_is_said_changes() {
        set(TOMORROW, Optional.of(Preset.ORDER), Map.of(Setting.TERM, "10"));
        Outcome outcome =
                set(TOMORROW.plusDays(1), Optional.empty(), Map.of(Setting.TOP_UP_MINIMUM, "3"));

        BillingPolicy policy = ((Outcome.Set) outcome).policy().policy();
        assertThat(policy.termDays()).isEqualTo(10);
        assertThat(policy.settings()).containsEntry(Setting.TOP_UP_MINIMUM, "3.00");
        assertThat(policy.steps()).isEqualTo(Preset.ORDER.policy().steps());
    }

    @Test
    void a_refund_later_than_the_law_has_it_is_refused_and_leaves_no_trace() {
        Map<Setting, String> late = Map.of(Setting.WITHDRAWAL_REFUND, "30");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> set(TOMORROW, Optional.of(Preset.ORDER), late))
                .withMessage("refund-too-late");
        assertThat(history()).isEmpty();
    }

    @Test
    void a_policy_that_contradicts_itself_is_refused_and_leaves_no_trace() {
        Map<Setting, String> low = Map.of(Setting.HIGHEST_CREDIT, "4.99");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> set(TOMORROW, Optional.of(Preset.ORDER), low))
                .withMessage("contradicting-settings");
        assertThat(history()).isEmpty();
    }

    @Test
    void another_timetable_replaces_the_whole_of_it() {
        List<DunningStep> steps = List.of(new DunningStep("late", Anchor.DUE, 3, Act.NOTICE));

        Outcome outcome =
                setPolicy()
                        .set(
                                command(
                                        TOMORROW,
                                        Optional.of(Preset.ORDER),
                                        Map.of(),
                                        Optional.of(steps)));

        assertThat(((Outcome.Set) outcome).policy().policy().steps()).isEqualTo(steps);
    }

    @Test
    void no_day_that_has_begun_is_judged_by_another_policy() {
        assertThat(set(TODAY, Optional.of(Preset.ORDER), Map.of()))
                .isEqualTo(new Outcome.TooEarly(TOMORROW));
        assertThat(history()).isEmpty();
    }

    @Test
    void what_was_set_wrongly_for_a_day_to_come_is_set_right_and_stays_in_the_history() {
        set(TOMORROW, Optional.of(Preset.ORDER), Map.of());

        set(TOMORROW, Optional.of(Preset.INVOICE), Map.of());

        assertThat(history())
                .extracting(DatedPolicy::policy)
                .containsExactly(Preset.INVOICE.policy(), Preset.ORDER.policy());
        assertThat(history().getFirst().setBy()).isEqualTo("staff:anna");
        assertThat(history().getFirst().setAt()).isEqualTo(company.clock().instant());
    }

    @Test
    void eight_who_set_one_day_at_once_all_leave_a_trace() {
        List<Outcome> outcomes =
                Together.run(8, () -> set(TOMORROW, Optional.of(Preset.ORDER), Map.of()));

        assertThat(outcomes).allMatch(Outcome.Set.class::isInstance);
        assertThat(history()).hasSize(8);
    }

    @Test
    void whatever_is_not_valid_changes_nothing() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> set(TOMORROW, Optional.empty(), Map.of(Setting.TERM, "61")));
        assertThat(history()).isEmpty();
    }

    @Test
    void nobody_sets_the_policy_of_a_seller_who_is_not_there() {
        SetPolicy.Command command =
                new SetPolicy.Command(
                        new SellerCode("nobody"),
                        TOMORROW,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        "staff:anna");

        assertThat(setPolicy().set(command)).isEqualTo(new Outcome.NoSuchSeller());
    }

    @Test
    void before_anything_was_set_the_initial_policy_is_shown_as_what_holds() {
        assertThat(show()).isEqualTo(new Shown(BillingPolicy.INITIAL, Optional.empty(), List.of()));
    }

    @Test
    void what_holds_today_is_shown_and_not_what_will() {
        set(TOMORROW, Optional.of(Preset.ORDER), Map.of());

        assertThat(show()).isEqualTo(new Shown(BillingPolicy.INITIAL, Optional.empty(), history()));

        company.clock().advance(Duration.ofDays(1));
        set(TOMORROW.plusDays(1), Optional.of(Preset.INVOICE), Map.of());
        DatedPolicy since = history().getLast();
        assertThat(show())
                .isEqualTo(new Shown(Preset.ORDER.policy(), Optional.of(since), history()));
    }

    @Test
    void nothing_is_shown_of_a_seller_that_is_none() {
        assertThat(showPolicies().show(new SellerCode("nobody"))).isEmpty();
    }

    private Shown show() {
        return showPolicies().show(company.seller().code()).orElseThrow();
    }

    private ShowPolicies showPolicies() {
        return new ShowPoliciesHandler(
                company.stores().sellers(),
                company.stores().policy(),
                company.stores().transactions(),
                company.clock());
    }

    private Outcome set(LocalDate from, Optional<Preset> preset, Map<Setting, String> settings) {
        return setPolicy().set(command(from, preset, settings, Optional.empty()));
    }

    private SetPolicy.Command command(
            LocalDate from,
            Optional<Preset> preset,
            Map<Setting, String> settings,
            Optional<List<DunningStep>> steps) {
        return new SetPolicy.Command(
                company.seller().code(), from, preset, settings, steps, "staff:anna");
    }

    private SetPolicy setPolicy() {
        return new SetPolicyHandler(
                company.stores().sellers(),
                company.stores().policy(),
                company.stores().transactions(),
                company.clock());
    }

    private List<DatedPolicy> history() {
        return company.stores().policy().list(company.seller().code());
    }

    private LocalDate dueOn(DocumentReference invoice) {
        return company.stores()
                .transactions()
                .required(() -> company.stores().invoices().find(invoice).orElseThrow())
                .document()
                .dueOn();
    }
}
