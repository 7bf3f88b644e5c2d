package io.guichet.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class EngagementTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final PlanCode CLOUD = new PlanCode("cloud");
    private static final Engagement THREE = new Engagement(3, new BigDecimal("20.00"), 3);

    @Test
    void a_surcharge_lasts_for_so_many_months_and_then_the_list_price_holds() {
        Plan plan = plan("409.00");
        PlanPrice list = plan.prices().getFirst();

        PlanPrice sold = THREE.surcharged(list, NEW_YEAR.plusDays(9));

        assertThat(sold.amount()).isEqualTo(Money.euros("490.80"));
        assertThat(plan.lastingPrice(sold, LocalDate.of(2026, 3, 10))).isEqualTo(sold);
        assertThat(plan.lastingPrice(sold, LocalDate.of(2026, 4, 10))).isEqualTo(list);
        assertThat(plan.renewalPrice(sold, List.of(), LocalDate.of(2026, 4, 10))).isEqualTo(list);
        assertThat(plan.lastingPrice(list, LocalDate.of(2030, 1, 1))).isEqualTo(list);
    }

    @Test
    void within_what_is_paid_the_days_left_are_the_first_of_its_invoices() {
        Plan plan = plan("409.00");
        PlanPrice list = plan.prices().getFirst();
        LocalDate day = NEW_YEAR.plusDays(9);
        LocalDate paid = NEW_YEAR.plusMonths(1);
        Engagement once = new Engagement(3, new BigDecimal("20"), 1);

        assertThat(THREE.surchargedWithin(list, day, paid).validUntil())
                .isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(THREE.surchargedWithin(list, day, day).validUntil())
                .isEqualTo(day.plusMonths(3));
        assertThat(once.surchargedWithin(list, day, paid).validUntil()).isEqualTo(paid);
        assertThat(once.surchargedWithin(list, day, day).validUntil()).isEqualTo(day.plusMonths(1));
        assertThat(plan.isSurcharged(THREE.surchargedWithin(list, day, paid))).isTrue();
        assertThat(plan.isSurcharged(list)).isFalse();
    }

    @Test
    void a_line_says_what_surcharge_its_price_includes() {
        Engagement asked = new Engagement(3, new BigDecimal("12.5"), 3);
        Plan some = plan("409.00");
        Plan plan = some.with(some.rules().engaging(asked));
        PlanPrice list = plan.prices().getFirst();

        assertThat(plan.name(Language.EN, list)).isEqualTo("Plan");
        assertThat(plan.name(Language.EN, asked.surcharged(list, NEW_YEAR)))
                .isEqualTo("Plan (+12.5%)");
        assertThat(plan.name(Language.FR, asked.surcharged(list, NEW_YEAR)))
                .isEqualTo("Offre (+12,5\u00a0%)");
        assertThat(plan.name(Language.EN, THREE.surcharged(list, NEW_YEAR)))
                .as("sold when the surcharge was another: its percentage is not known any more")
                .isEqualTo("Plan");
    }

    @Test
    void whoever_bought_before_a_price_ended_keeps_it() {
        PlanPrice sold = price("409.00");
        Plan dearer =
                plan("409.00")
                        .with(
                                BillingPeriod.MONTH,
                                new PriceList(List.of(sold))
                                        .with(from("500.00", NEW_YEAR.plusDays(60))));
        PlanPrice ended = dearer.prices().getFirst();

        assertThat(dearer.lastingPrice(ended, LocalDate.of(2026, 9, 1))).isEqualTo(ended);
    }

    @Test
    void it_is_for_what_is_bought_by_the_month() {
        assertThat(THREE.isFor(BillingPeriod.MONTH)).isTrue();
        assertThat(THREE.isFor(BillingPeriod.YEAR)).isFalse();
        assertThat(THREE).isEqualTo(new Engagement(3, new BigDecimal("20"), 3));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> PlanRules.of(PlanFamily.INTERVENTION).engaging(THREE))
                .withMessage("contradicting-plan-rules");
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 3", "37, 20, 3", "3, 0, 3", "3, 101, 3", "3, 0.001, 3", "3, 20, 0"})
    void what_makes_no_sense_is_refused(int months, String percent, int invoices) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Engagement(months, new BigDecimal(percent), invoices))
                .withMessage("invalid-engagement");
    }

    private static Plan plan(String monthly) {
        return new Plan(
                CLOUD,
                new SellerCode("demo-fr"),
                PlanRules.of(PlanFamily.PRIVATE_CLOUD).engaging(THREE),
                Map.of(Language.FR, "Offre", Language.EN, "Plan"),
                Map.of(),
                List.of(price(monthly)));
    }

    private static PlanPrice price(String monthly) {
        return from(monthly, NEW_YEAR);
    }

    private static PlanPrice from(String monthly, LocalDate day) {
        return new PlanPrice(
                CLOUD, BillingPeriod.MONTH, Money.euros(monthly), TaxBasis.NET, day, LocalDate.MAX);
    }
}
