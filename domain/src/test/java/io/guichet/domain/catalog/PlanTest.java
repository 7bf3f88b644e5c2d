package io.guichet.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class PlanTest {

    private static final PlanCode CODE = new PlanCode("cloud-small");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final PlanPrice OLD = price("9", LocalDate.of(2026, 1, 1), MARCH);
    private static final PlanPrice NEW = price("10", MARCH, LocalDate.MAX);

    @Test
    void the_price_of_a_day_is_the_one_that_holds_then() {
        Plan plan = plan(Map.of(Language.FR, "Petit", Language.EN, "Small"));

        assertThat(plan.priceOn(MARCH.minusDays(1), BillingPeriod.MONTH)).contains(OLD);
        assertThat(plan.priceOn(MARCH, BillingPeriod.MONTH)).contains(NEW);
        assertThat(plan.priceOn(MARCH, BillingPeriod.YEAR)).isEmpty();
        assertThat(plan.priceOn(LocalDate.of(2025, 12, 31), BillingPeriod.MONTH)).isEmpty();
        assertThat(plan.pricesOn(MARCH)).containsExactly(NEW);
    }

    @Test
    void a_plan_is_named_in_every_language() {
        assertThat(plan(Map.of(Language.FR, "Petit", Language.EN, "Small")).name(Language.EN))
                .isEqualTo("Small");
        assertThatIllegalArgumentException().isThrownBy(() -> plan(Map.of(Language.FR, "Petit")));
    }

    @Test
    void a_price_is_not_negative_and_holds_for_a_day_at_least() {
        assertThatIllegalArgumentException().isThrownBy(() -> price("-0.01", MARCH, LocalDate.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> price("1", MARCH, MARCH));
        assertThat(price("0", MARCH, MARCH.plusDays(1)).holdsOn(MARCH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cloud", "-cloud", "cloud small", "cloud_small", "é"})
    void what_is_no_code_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> PlanCode.parse(text))
                .withMessage("invalid-plan-code");
    }

    @Test
    void a_code_has_at_most_forty_characters() {
        assertThat(PlanCode.parse("a".repeat(40)).value()).hasSize(40);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> PlanCode.parse("a".repeat(41)));
    }

    private static Plan plan(Map<Language, String> names) {
        return new Plan(
                CODE,
                new SellerCode("demo-fr"),
                PlanRules.of(PlanFamily.PUBLIC_CLOUD),
                names,
                Map.of(),
                List.of(OLD, NEW));
    }

    private static PlanPrice price(String amount, LocalDate from, LocalDate until) {
        return new PlanPrice(
                CODE, BillingPeriod.MONTH, Money.euros(amount), TaxBasis.NET, from, until);
    }
}
