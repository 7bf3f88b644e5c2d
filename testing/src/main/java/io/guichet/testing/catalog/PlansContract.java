package io.guichet.testing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

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

        Plan shown = stores().listPlans().onSale(seller.code(), JUNE, "", 10).items().getFirst();

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

        Page<Plan> first = stores().listPlans().onSale(seller.code(), JANUARY, "", 2);
        Page<Plan> rest = stores().listPlans().onSale(seller.code(), JANUARY, "c", 2);

        assertThat(first.items()).extracting(plan -> plan.code().value()).containsExactly("b", "c");
        assertThat(first.more()).isTrue();
        assertThat(rest.items()).extracting(plan -> plan.code().value()).containsExactly("c-10");
        assertThat(rest.more()).isFalse();
    }

    private List<String> codesOn(Seller seller, LocalDate day) {
        return stores().listPlans().onSale(seller.code(), day, "", 10).items().stream()
                .map(plan -> plan.code().value())
                .toList();
    }

    private void add(Seller seller, String name, LocalDate from, LocalDate until) {
        PlanCode code = new PlanCode(name);
        List<PlanPrice> prices = List.of(price(code, BillingPeriod.YEAR, "99", from, until));
        done(() -> stores().plans().add(Samples.plan(seller, code, prices)));
    }

    private static PlanPrice price(
            PlanCode code, BillingPeriod period, String amount, LocalDate from, LocalDate until) {
        return new PlanPrice(code, period, Money.euros(amount), TaxBasis.GROSS, from, until);
    }
}
