package io.guichet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class BillingPolicyTest {

    private static final List<List<Setting>> CHAINS =
            List.of(
                    List.of(Setting.TOP_UP_MINIMUM, Setting.TOP_UP_MAXIMUM),
                    List.of(Setting.TOP_UP_MINIMUM, Setting.HIGHEST_CREDIT),
                    List.of(Setting.EXPIRY_LATE, Setting.EXPIRY_RESTORE, Setting.EXPIRY_DELETION),
                    List.of(Setting.DOMAIN_LATE, Setting.DOMAIN_RESTORE, Setting.DOMAIN_DELETION));

    @Test
    void until_something_is_said_nobody_is_chased_and_thirty_days_are_given() {
        assertThat(BillingPolicy.INITIAL.steps()).isEmpty();
        assertThat(BillingPolicy.INITIAL.termDays()).isEqualTo(30);
        assertThat(BillingPolicy.INITIAL.settings())
                .containsOnlyKeys(Setting.values())
                .containsEntry(Setting.ORDER_INVOICED, "0")
                .containsEntry(Setting.CHANGE_INVOICED, "1");
    }

    @Test
    void prepaid_gives_thirty_days_to_suspension_and_thirty_more_to_deletion() {
        BillingPolicy prepaid = Preset.PREPAID.policy();

        assertThat(prepaid.termDays()).isEqualTo(30);
        assertThat(prepaid.isCreditUsed()).isTrue();
        assertThat(prepaid.steps())
                .contains(
                        new DunningStep("suspend", Anchor.ISSUE, 30, Act.SUSPEND),
                        new DunningStep("delete", Anchor.SUSPENSION, 30, Act.DELETE));
    }

    @Test
    void order_collects_within_a_day_and_suspends_after_seven() {
        BillingPolicy order = Preset.ORDER.policy();

        assertThat(order.termDays()).isEqualTo(7);
        assertThat(order.isOn(Setting.CANCEL_REASON)).isTrue();
        assertThat(order.cancelUndoHours()).isEqualTo(24);
        assertThat(order.steps())
                .contains(
                        new DunningStep("capture-again", Anchor.ISSUE, 1, Act.CAPTURE),
                        new DunningStep("suspend", Anchor.ISSUE, 7, Act.SUSPEND));
    }

    @Test
    void invoice_bills_fourteen_days_ahead_and_reminds_around_the_due_date() {
        BillingPolicy invoice = Preset.INVOICE.policy();

        assertThat(invoice.issueBeforeRenewal()).isEqualTo(14);
        assertThat(invoice.isCancelledAtOnce()).isTrue();
        assertThat(invoice.steps())
                .extracting(DunningStep::days)
                .containsExactly(-4, -1, 1, 1, 2, 5, 5, 30);
    }

    @ParameterizedTest
    @CsvSource({
        "TERM, 61",
        "ORDER_INVOICED, 73",
        "CHANGE_INVOICED, 15",
        "TERM, -1",
        "TERM, 7.5",
        "TERM, ''",
        "TERM, 99999999999",
        "TOP_UP_MINIMUM, 1.234",
        "TOP_UP_MINIMUM, 1000000.01",
        "TOP_UP_MINIMUM, -1",
        "CREDIT_USED, yes"
    })
    void a_value_beyond_its_unit_or_limits_is_refused(Setting setting, String value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BillingPolicy.INITIAL.with(Map.of(setting, value)))
                .withMessage("invalid-setting");
    }

    @Test
    void no_refund_of_a_withdrawal_is_set_later_than_the_law_has_it() {
        Map<Setting, String> late = Map.of(Setting.WITHDRAWAL_REFUND, "15");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BillingPolicy.INITIAL.with(late))
                .withMessage("refund-too-late");
        assertThat(
                        BillingPolicy.INITIAL
                                .with(Map.of(Setting.WITHDRAWAL_REFUND, "14"))
                                .withdrawalRefundDays())
                .isEqualTo(14);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> BillingPolicy.INITIAL.with(Map.of(Setting.WITHDRAWAL_REFUND, "soon")))
                .withMessage("invalid-setting");
    }

    @Test
    void one_kept_of_before_is_read_held_to_the_law_and_goes_on_with_it() {
        BillingPolicy kept = new BillingPolicy(Map.of(Setting.WITHDRAWAL_REFUND, "30"), List.of());

        assertThat(kept.settings()).containsEntry(Setting.WITHDRAWAL_REFUND, "30");
        assertThat(kept.withdrawalRefundDays()).isEqualTo(14);
        assertThat(kept.with(Map.of(Setting.TERM, "7")).settings())
                .containsEntry(Setting.WITHDRAWAL_REFUND, "14");
    }

    @Test
    void a_value_has_one_written_form() {
        BillingPolicy policy =
                BillingPolicy.INITIAL.with(
                        Map.of(Setting.TERM, "007", Setting.TOP_UP_MINIMUM, "7"));

        assertThat(policy.settings())
                .containsEntry(Setting.TERM, "7")
                .containsEntry(Setting.TOP_UP_MINIMUM, "7.00");
    }

    @Test
    void a_top_up_cannot_have_a_minimum_above_its_maximum() {
        Map<Setting, String> contradicting =
                Map.of(Setting.TOP_UP_MINIMUM, "10", Setting.TOP_UP_MAXIMUM, "9.99");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BillingPolicy.INITIAL.with(contradicting))
                .withMessage("contradicting-settings");
    }

    /** One kept of before is still read; what is set next has to say otherwise. */
    @ParameterizedTest
    @CsvSource({
        "TOP_UP_MINIMUM, 10, HIGHEST_CREDIT, 9.99, contradicting-settings",
        "TOP_UP_MINIMUM, 10, HIGHEST_CREDIT, 0, contradicting-settings",
        "TERM, 10, EXPIRY_NOTICES, '11,10,9,8,7,6,5,4,3,2,1', invalid-setting",
        "TERM, 10, DOMAIN_NOTICES, '11,10,9,8,7,6,5,4,3,2,1', invalid-setting",
        "TERM, 10, RENEWAL_NOTICES, '11,10,9,8,7,6,5,4,3,2,1', invalid-setting",
        "TERM, 10, CHARGEBACK, suspend, no-suspend-step"
    })
    void settings_that_cannot_be_followed_together_are_not_set(
            Setting one, String first, Setting other, String second, String refusal) {
        BillingPolicy kept = new BillingPolicy(Map.of(one, first, other, second), List.of());

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Contradictions.requireNoneIn(kept))
                .withMessage(refusal);
    }

    @Test
    void the_least_top_up_can_be_all_the_credit_there_may_be() {
        Map<Setting, String> same =
                Map.of(Setting.TOP_UP_MINIMUM, "10", Setting.HIGHEST_CREDIT, "10.00");

        assertThat(Contradictions.requireNoneIn(BillingPolicy.INITIAL.with(same)).settings())
                .containsEntry(Setting.HIGHEST_CREDIT, "10.00");
    }

    @Test
    void what_is_counted_from_a_suspension_needs_a_step_that_suspends() {
        DunningStep end = new DunningStep("end", Anchor.SUSPENSION, 30, Act.TERMINATE);
        DunningStep never = new DunningStep("suspend", Anchor.SUSPENSION, 1, Act.SUSPEND);
        DunningStep suspend = new DunningStep("suspend", Anchor.DUE, 5, Act.SUSPEND);

        for (List<DunningStep> steps : List.of(List.of(end), List.of(end, never))) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(
                            () -> Contradictions.requireNoneIn(BillingPolicy.INITIAL.with(steps)))
                    .withMessage("no-suspend-step");
        }
        assertThat(
                        Contradictions.requireNoneIn(
                                        BillingPolicy.INITIAL.with(List.of(end, suspend)))
                                .steps())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_preset_can_be_followed(Preset preset) {
        assertThat(Contradictions.requireNoneIn(preset.policy())).isEqualTo(preset.policy());
    }

    @Test
    void steps_have_their_own_names_and_are_not_too_many() {
        DunningStep step = new DunningStep("reminder", Anchor.DUE, 1, Act.NOTICE);
        List<DunningStep> many =
                Stream.iterate(1, i -> i + 1)
                        .limit(31)
                        .map(i -> new DunningStep("step-" + i, Anchor.DUE, i, Act.NOTICE))
                        .toList();

        assertRefused("repeated-step-code", List.of(step, step));
        assertRefused("too-many-steps", many);
        assertThat(BillingPolicy.INITIAL.with(many.subList(0, 30)).steps()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({
        "A b, DUE, 1, NOTICE, invalid-step-code",
        "late, ISSUE, -1, NOTICE, invalid-step-day",
        "late, DUE, 366, NOTICE, invalid-step-day",
        "end, DUE, 1, TERMINATE, invalid-step-anchor"
    })
    void a_step_that_makes_no_sense_is_refused(
            String code, Anchor anchor, int days, Act act, String refusal) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new DunningStep(code, anchor, days, act))
                .withMessage(refusal);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_preset_is_found_by_its_code(Preset preset) {
        assertThat(Preset.parse(preset.code())).isEqualTo(preset);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void a_setting_is_found_by_its_code_and_begins_within_its_limits(Setting setting) {
        assertThat(Setting.parse(setting.code())).isEqualTo(setting);
        assertThat(setting.read(setting.initial())).isEqualTo(setting.initial());
    }

    /** What is beside it in a chain is moved out of its way. */
    @ParameterizedTest
    @EnumSource(Setting.class)
    void what_is_shown_as_the_limits_of_a_setting_is_what_is_accepted(Setting setting) {
        if (setting.unit() == Unit.SWITCH || setting.unit() == Unit.CHOICE) {
            return;
        }
        assertThat(setTo(setting, setting.from())).isEqualTo("accepted");
        assertThat(setTo(setting, setting.to())).isEqualTo("accepted");
        assertThat(setTo(setting, setting.from() - 1)).isEqualTo("invalid-setting");
        assertThat(setTo(setting, setting.to() + 1)).isIn("invalid-setting", "refund-too-late");
    }

    private static String setTo(Setting setting, int value) {
        Map<Setting, String> changes = new EnumMap<>(Setting.class);
        for (List<Setting> chain : CHAINS) {
            int at = chain.indexOf(setting);
            for (int i = 0; i < chain.size() && at >= 0; i++) {
                int other = i < at ? chain.get(i).from() : chain.get(i).to();
                changes.put(chain.get(i), Integer.toString(other));
            }
        }
        changes.put(setting, Integer.toString(value));
        try {
            Contradictions.requireNoneIn(BillingPolicy.INITIAL.with(changes));
            return "accepted";
        } catch (InvalidValueException refused) {
            return refused.code();
        }
    }

    @Test
    void what_does_not_exist_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Preset.parse("postpaid"))
                .withMessage("unknown-preset");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Setting.parse("term"))
                .withMessage("unknown-setting");
    }

    private static void assertRefused(String code, List<DunningStep> steps) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BillingPolicy.INITIAL.with(steps))
                .withMessage(code);
    }
}
