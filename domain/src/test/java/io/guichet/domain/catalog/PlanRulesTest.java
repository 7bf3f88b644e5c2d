package io.guichet.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PlanRulesTest {

    private static final PlanCode SMALL = new PlanCode("small");
    private static final PlanCode LARGE = new PlanCode("large");

    @Test
    void a_cloud_may_become_any_other_of_its_family() {
        Plan small = plan(SMALL, PlanRules.of(PlanFamily.PUBLIC_CLOUD));

        assertThat(small.mayBecome(plan(LARGE, PlanRules.of(PlanFamily.PUBLIC_CLOUD)))).isTrue();
        assertThat(small.mayBecome(plan(LARGE, PlanRules.of(PlanFamily.PRIVATE_CLOUD)))).isFalse();
    }

    @Test
    void nobody_withdraws_from_what_is_made_out_to_him_or_done_at_once() {
        assertThat(Arrays.stream(PlanFamily.values()).filter(family -> !family.isWithdrawable()))
                .containsExactly(
                        PlanFamily.DOMAIN_NAME,
                        PlanFamily.CERTIFICATE,
                        PlanFamily.LICENCE,
                        PlanFamily.INTERVENTION,
                        PlanFamily.USAGE);
    }

    @Test
    void options_and_addresses_become_nothing_else_by_themselves() {
        Plan option = plan(SMALL, PlanRules.of(PlanFamily.OPTION));

        assertThat(option.mayBecome(plan(LARGE, PlanRules.of(PlanFamily.OPTION)))).isFalse();
    }

    @Test
    void where_targets_are_listed_there_are_no_others() {
        Plan listed = plan(SMALL, PlanRules.of(PlanFamily.OPTION).changingTo(Set.of(LARGE)));
        Plan stuck = plan(SMALL, PlanRules.of(PlanFamily.PUBLIC_CLOUD).changingTo(Set.of()));
        Plan large = plan(LARGE, PlanRules.of(PlanFamily.PUBLIC_CLOUD));

        assertThat(listed.mayBecome(large)).isTrue();
        assertThat(stuck.mayBecome(large)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanFamily.class,
            names = {"USAGE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_plan_may_always_stay_what_it_is_for_another_period(PlanFamily family) {
        Plan plan = plan(SMALL, PlanRules.of(family).changingTo(Set.of()));

        assertThat(plan.mayBecome(plan)).isTrue();
    }

    @Test
    void each_rule_is_for_one_family() {
        PriceCap cap = new PriceCap("interventions", Money.euros("600"));

        assertRefused(() -> PlanRules.of(PlanFamily.PUBLIC_CLOUD).goingWith(Set.of(SMALL)));
        assertRefused(() -> PlanRules.of(PlanFamily.OPTION).cappedAt(cap));
        assertRefused(() -> PlanRules.of(PlanFamily.USAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 3.5, 3.5",
        "1, 10, 9.99, 0",
        "1, 10, 12.25, 2.25",
        "100, 0, 250, 2.5",
        "1000, 500, 501, 0.001",
        "3, 0, 1, 0.333333",
        "3, 0, 2, 0.666667"
    })
    void usage_is_charged_by_so_many_units_beyond_what_is_free(
            String per, String included, String used, String charged) {
        Metering metering = new Metering("GB", new BigDecimal(per), new BigDecimal(included));

        assertThat(metering.charged(new BigDecimal(used))).isEqualByComparingTo(charged);
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 0", "GB, 0, 0", "GB, -1, 0", "GB, 1, -1", "GB, 0.0000001, 0"})
    void a_meter_counts_in_something_positive(String unit, String per, String included) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> new Metering(unit, new BigDecimal(per), new BigDecimal(included)));
    }

    @Test
    void a_cap_has_a_group_and_a_positive_amount() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new PriceCap("Interventions", Money.euros("600")))
                .withMessage("invalid-cap-group");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new PriceCap("interventions", Money.euros("0")))
                .withMessage("invalid-amount");
    }

    private static void assertRefused(ThrowingCallable making) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(making)
                .withMessage("contradicting-plan-rules");
    }

    private static Plan plan(PlanCode code, PlanRules rules) {
        return new Plan(
                code,
                new SellerCode("demo-fr"),
                rules,
                Map.of(Language.FR, "Offre", Language.EN, "Plan"),
                Map.of(),
                List.of());
    }
}
