package io.guichet.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class PriceListTest {

    private static final PlanCode CODE = new PlanCode("cloud-small");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void a_new_price_ends_the_one_before() {
        PriceList list = new PriceList(List.of(price("9", JANUARY, LocalDate.MAX)));

        assertThat(list.with(price("10", MARCH, LocalDate.MAX)).prices())
                .containsExactly(price("9", JANUARY, MARCH), price("10", MARCH, LocalDate.MAX));
    }

    @Test
    void a_price_before_a_known_one_ends_where_that_begins() {
        PriceList list =
                new PriceList(List.of(price("9", JANUARY, MAY), price("12", MAY, LocalDate.MAX)));

        assertThat(list.with(price("10", MARCH, LocalDate.MAX)).prices())
                .containsExactly(
                        price("9", JANUARY, MARCH),
                        price("10", MARCH, MAY),
                        price("12", MAY, LocalDate.MAX));
    }

    @Test
    void a_price_of_the_same_day_is_replaced() {
        PriceList list =
                new PriceList(
                        List.of(price("9", JANUARY, MARCH), price("10", MARCH, LocalDate.MAX)));

        assertThat(list.with(price("11", MARCH, LocalDate.MAX)).prices())
                .containsExactly(price("9", JANUARY, MARCH), price("11", MARCH, LocalDate.MAX));
    }

    @Test
    void what_is_withdrawn_has_no_price_from_then_on() {
        PriceList list =
                new PriceList(List.of(price("9", JANUARY, MAY), price("12", MAY, LocalDate.MAX)));

        assertThat(list.endingOn(MARCH).prices()).containsExactly(price("9", JANUARY, MARCH));
        assertThat(new PriceList(List.of()).endingOn(MARCH).prices()).isEmpty();
    }

    @Test
    void other_periods_keep_their_prices() {
        PlanPrice yearly =
                new PlanPrice(
                        CODE,
                        BillingPeriod.YEAR,
                        Money.euros("99"),
                        TaxBasis.NET,
                        JANUARY,
                        LocalDate.MAX);
        Plan plan = plan(List.of(price("9", JANUARY, LocalDate.MAX), yearly));

        Plan changed =
                plan.with(
                        BillingPeriod.MONTH,
                        PriceList.of(plan, BillingPeriod.MONTH).endingOn(MARCH));

        assertThat(changed.prices()).containsExactlyInAnyOrder(price("9", JANUARY, MARCH), yearly);
    }

    @Test
    void what_was_sold_is_renewed_at_its_price_unless_another_is_announced_for_it() {
        PlanPrice sold = price("9", JANUARY, MARCH);
        Plan plan = plan(List.of(sold, price("10", MARCH, MAY), price("12", MAY, LocalDate.MAX)));
        PriceAnnouncement may = announced(BillingPeriod.MONTH, MAY);

        assertThat(plan.renewalPrice(sold, List.of(), MAY)).isEqualTo(sold);
        assertThat(plan.renewalPrice(sold, List.of(may), MAY.minusDays(1))).isEqualTo(sold);
        assertThat(plan.renewalPrice(sold, List.of(may), MAY).amount())
                .isEqualTo(Money.euros("12"));
        assertThat(plan.renewalPrice(sold, List.of(announced(BillingPeriod.YEAR, MAY)), MAY))
                .isEqualTo(sold);
    }

    @Test
    void a_price_that_was_not_announced_never_reaches_what_was_sold() {
        PlanPrice sold = price("9", JANUARY, MARCH);
        Plan plan = plan(List.of(sold, price("10", MARCH, MAY), price("12", MAY, LocalDate.MAX)));

        PlanPrice renewed =
                plan.renewalPrice(sold, List.of(announced(BillingPeriod.MONTH, MARCH)), MAY);

        assertThat(renewed.amount()).isEqualTo(Money.euros("10"));
        assertThat(plan.renewalPrice(renewed, List.of(announced(BillingPeriod.MONTH, MARCH)), MAY))
                .isEqualTo(renewed);
    }

    private static PriceAnnouncement announced(BillingPeriod period, LocalDate from) {
        return new PriceAnnouncement(CODE, period, from, Instant.EPOCH, "staff");
    }

    private static Plan plan(List<PlanPrice> prices) {
        return new Plan(
                CODE,
                new SellerCode("demo-fr"),
                PlanRules.of(PlanFamily.PUBLIC_CLOUD),
                Map.of(Language.FR, "Petit", Language.EN, "Small"),
                Map.of(),
                prices);
    }

    private static PlanPrice price(String amount, LocalDate from, LocalDate until) {
        return new PlanPrice(
                CODE, BillingPeriod.MONTH, Money.euros(amount), TaxBasis.NET, from, until);
    }
}
