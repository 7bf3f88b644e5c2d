package io.guichet.testing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.catalog.query.ListPlans.SaleDay;
import io.guichet.application.catalog.query.PlanFilter;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.catalog.PriceList;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every store and list of plans promises. */
public abstract class PlansContract extends Contract {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void a_plan_is_found_as_it_was_added() {
        Plan plan = given().planOf(given().seller());

        Plan found = in(() -> stores().plans().find(plan.seller(), plan.code())).orElseThrow();

        assertThat(found).isEqualTo(plan);
        assertThat(stores().listPlans().find(plan.seller(), plan.code())).contains(plan);
    }

    @Test
    void properties_keep_their_order() {
        Plan plan = given().planOf(given().seller());

        Plan found = in(() -> stores().plans().find(plan.seller(), plan.code())).orElseThrow();

        assertThat(found.specs().keySet()).containsExactly("ram", "disk", "backup");
    }

    @Test
    void every_price_is_found_whether_past_net_or_gross() {
        Seller seller = given().seller();
        PlanCode code = new PlanCode("cloud-m");
        Plan plan =
                Samples.plan(
                        seller,
                        code,
                        List.of(
                                price(code, BillingPeriod.MONTH, "9.90", JANUARY, JUNE),
                                price(code, BillingPeriod.MONTH, "12", JUNE, LocalDate.MAX),
                                price(code, BillingPeriod.ONE_OFF, "0", JUNE, LocalDate.MAX)));

        done(() -> stores().plans().add(plan));

        Plan found = in(() -> stores().plans().find(seller.code(), code)).orElseThrow();
        assertThat(found.prices()).containsExactlyInAnyOrderElementsOf(plan.prices());
    }

    @Test
    void each_seller_has_codes_of_his_own() {
        Plan plan = given().planOf(given().seller());
        Seller other = given().seller();

        assertThat(in(() -> stores().plans().find(other.code(), plan.code()))).isEmpty();
        assertThat(stores().listPlans().find(other.code(), plan.code())).isEmpty();

        done(() -> stores().plans().add(Samples.plan(other, plan.code(), "5")));
        assertThat(in(() -> stores().plans().find(other.code(), plan.code()))).isPresent();
    }

    @Test
    void a_code_is_taken_once() {
        Plan plan = given().planOf(given().seller());

        assertThatIllegalStateException().isThrownBy(() -> done(() -> stores().plans().add(plan)));
    }

    @Test
    void on_sale_is_what_has_a_price_on_the_day() {
        Seller seller = given().seller();
        add(seller, "old", JANUARY, JUNE);
        add(seller, "new", JUNE, LocalDate.MAX);
        given().planOf(given().seller());

        assertThat(codesOn(seller, JUNE.minusDays(1))).containsExactly("old");
        assertThat(codesOn(seller, JUNE)).containsExactly("new");
        assertThat(codesOn(seller, JANUARY.minusDays(1))).isEmpty();
    }

    @Test
    void a_plan_on_sale_is_shown_with_the_price_of_the_day() {
        Seller seller = given().seller();
        Plan plan = given().planOf(seller);

        Plan shown = onSale(seller, JUNE, PlanFilter.EVERY).items().getFirst();

        assertThat(shown.pricesOn(JUNE)).isEqualTo(plan.prices());
        assertThat(shown.names()).isEqualTo(plan.names());
        assertThat(shown.specs()).isEqualTo(plan.specs());
    }

    @Test
    void plans_are_listed_by_code_page_by_page() {
        Seller seller = given().seller();
        add(seller, "c-10", JANUARY, JUNE);
        add(seller, "b", JANUARY, JUNE);
        add(seller, "c", JANUARY, JUNE);

        Page<Plan> first = page(seller, "");
        Page<Plan> rest = page(seller, "c");

        assertThat(first.items()).extracting(plan -> plan.code().value()).containsExactly("b", "c");
        assertThat(first.more()).isTrue();
        assertThat(rest.items()).extracting(plan -> plan.code().value()).containsExactly("c-10");
        assertThat(rest.more()).isFalse();
    }

    @Test
    void rules_are_kept_whatever_they_are() {
        Seller seller = given().seller();
        Plan base = given().planOf(seller);
        PriceCap cap = new PriceCap("interventions", Money.euros("600"));
        Metering metering = new Metering("GB", new BigDecimal("100"), new BigDecimal("0.5"));
        for (PlanRules rules :
                List.of(
                        PlanRules.of(PlanFamily.PRIVATE_CLOUD),
                        PlanRules.of(PlanFamily.IP_ADDRESS).changingTo(Set.of()),
                        PlanRules.of(PlanFamily.PUBLIC_CLOUD).changingTo(Set.of(base.code())),
                        PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(base.code())),
                        PlanRules.of(PlanFamily.INTERVENTION).cappedAt(cap),
                        PlanRules.metered(metering))) {
            Plan plan = Samples.planOf(seller).with(rules);

            done(() -> stores().plans().add(plan));

            assertThat(find(plan)).contains(plan);
        }
    }

    @Test
    void many_plans_are_found_at_once() {
        Seller seller = given().seller();
        Plan first = given().planOf(seller);
        Plan second = given().planOf(seller);
        Plan foreign = given().planOf(given().seller());
        List<PlanCode> codes =
                List.of(first.code(), second.code(), foreign.code(), new PlanCode("none"));

        assertThat(in(() -> stores().plans().findAll(seller.code(), codes)))
                .isEqualTo(Map.of(first.code(), first, second.code(), second));
        assertThat(in(() -> stores().plans().findAll(seller.code(), List.of()))).isEmpty();
    }

    @Test
    void rules_and_prices_are_replaced_together() {
        Seller seller = given().seller();
        Plan plan = given().planOf(seller);
        PlanPrice later = price(plan.code(), BillingPeriod.MONTH, "12", JUNE, LocalDate.MAX);
        Plan changed =
                plan.with(
                                PlanRules.of(PlanFamily.CERTIFICATE)
                                        .changingTo(Set.of(plan.code()))
                                        .engaging(new Engagement(3, new BigDecimal("12.5"), 2))
                                        .paidFirst())
                        .with(
                                BillingPeriod.MONTH,
                                PriceList.of(plan, BillingPeriod.MONTH).with(later));

        done(
                () -> {
                    assertThat(stores().plans().lock(seller.code(), plan.code())).contains(plan);
                    stores().plans().save(changed);
                });

        assertThat(find(plan)).contains(changed);
        assertLost(() -> stores().plans().save(Samples.planOf(seller)));
    }

    @Test
    void plans_are_found_by_family_by_code_and_by_what_they_go_with() {
        Seller seller = given().seller();
        Plan base = given().planOf(seller);
        Plan other = given().planOf(seller);
        Plan option = Samples.planOf(seller);
        Plan linked = option.with(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(base.code())));
        done(() -> stores().plans().add(linked));
        add(seller, "setup", new BillingPeriod(0));

        assertThat(codesOn(seller, JUNE, PlanFilter.of(PlanFamily.OPTION)))
                .containsExactly(option.code().value());
        assertThat(codesOn(seller, JUNE, PlanFilter.optionsOf(base.code())))
                .containsExactly(option.code().value());
        assertThat(codesOn(seller, JUNE, PlanFilter.optionsOf(other.code()))).isEmpty();
        assertThat(codesOn(seller, JUNE, PlanFilter.changesOf(base)))
                .containsExactlyInAnyOrder(base.code().value(), other.code().value());
        assertThat(codesOn(seller, JUNE, PlanFilter.changesOf(linked)))
                .containsExactly(option.code().value());
    }

    @Test
    void what_is_announced_is_kept_once_by_plan_period_and_day() {
        Seller seller = given().seller();
        Plan plan = given().planOf(seller);
        Plan other = given().planOf(seller);
        PriceAnnouncement june = announced(plan, BillingPeriod.YEAR, JUNE, "anna");
        PlanPrice old =
                new PlanPrice(
                        plan.code(),
                        BillingPeriod.MONTH,
                        Money.euros("9.99"),
                        TaxBasis.GROSS,
                        JUNE.plusMonths(1),
                        LocalDate.MAX);
        PriceAnnouncement july = PriceAnnouncement.of(old, false, Given.NOON, "anna");
        done(
                () -> {
                    stores().priceAnnouncements().add(seller.code(), june);
                    stores().priceAnnouncements().add(seller.code(), july);
                    stores().priceAnnouncements()
                            .add(seller.code(), announced(plan, BillingPeriod.YEAR, JUNE, "boris"));
                });

        assertThat(announcements(seller, plan, other)).containsExactly(july, june);
        assertThat(announcements(seller, other)).isEmpty();
        assertThat(announcements(given().seller(), plan)).isEmpty();
        assertThat(announcements(seller)).isEmpty();
    }

    private List<PriceAnnouncement> announcements(Seller seller, Plan... plans) {
        List<PlanCode> codes = Arrays.stream(plans).map(Plan::code).toList();
        return in(() -> stores().priceAnnouncements().of(seller.code(), codes));
    }

    private static PriceAnnouncement announced(
            Plan plan, BillingPeriod period, LocalDate from, String by) {
        return new PriceAnnouncement(plan.code(), period, from, Given.NOON, by);
    }

    private Optional<Plan> find(Plan plan) {
        return in(() -> stores().plans().find(plan.seller(), plan.code()));
    }

    private Page<Plan> page(Seller seller, String after) {
        return stores().listPlans()
                .onSale(new SaleDay(seller.code(), JANUARY), PlanFilter.EVERY, after, 2);
    }

    private Page<Plan> onSale(Seller seller, LocalDate day, PlanFilter filter) {
        return stores().listPlans().onSale(new SaleDay(seller.code(), day), filter, "", 10);
    }

    private List<String> codesOn(Seller seller, LocalDate day) {
        return codesOn(seller, day, PlanFilter.EVERY);
    }

    private List<String> codesOn(Seller seller, LocalDate day, PlanFilter filter) {
        return onSale(seller, day, filter).items().stream()
                .map(plan -> plan.code().value())
                .toList();
    }

    private void add(Seller seller, String name, BillingPeriod period) {
        add(seller, price(new PlanCode(name), period, "99", JANUARY, LocalDate.MAX));
    }

    private void add(Seller seller, String name, LocalDate from, LocalDate until) {
        add(seller, price(new PlanCode(name), BillingPeriod.YEAR, "99", from, until));
    }

    private void add(Seller seller, PlanPrice price) {
        done(() -> stores().plans().add(Samples.plan(seller, price.plan(), List.of(price))));
    }

    private static PlanPrice price(
            PlanCode code, BillingPeriod period, String amount, LocalDate from, LocalDate until) {
        return new PlanPrice(code, period, Money.euros(amount), TaxBasis.GROSS, from, until);
    }
}
