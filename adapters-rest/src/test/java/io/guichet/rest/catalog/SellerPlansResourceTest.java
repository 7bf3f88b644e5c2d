package io.guichet.rest.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.AddPlan;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePrice.Change;
import io.guichet.application.catalog.SetPlanRules;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.catalog.query.PlanFilter;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SellerPlansResourceTest {

    private static final PlanCode CODE = new PlanCode("cloud-small");
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Plan PLAN =
            new Plan(
                    CODE,
                    new SellerCode("demo-fr"),
                    PlanRules.of(PlanFamily.PUBLIC_CLOUD),
                    Map.of(Language.FR, "Petit nuage", Language.EN, "Small cloud"),
                    Map.of(),
                    List.of());

    private final RestApi api = new RestApi();
    private AddPlan.Outcome added = new AddPlan.Outcome.Added(PLAN);
    private SetPlanRules.Outcome set = new SetPlanRules.Outcome.Set(PLAN);
    private ChangePrice.Outcome changed = new ChangePrice.Outcome.Changed(PLAN);
    private Plan plan;
    private PlanRules rules;
    private ChangePrice.Command price;

    SellerPlansResourceTest() {
        api.with(
                new SellerPlansResource(
                        wanted -> {
                            plan = wanted;
                            return added;
                        },
                        command -> {
                            rules = command.rules();
                            return set;
                        },
                        command -> {
                            price = command;
                            return changed;
                        },
                        new OnePlan(),
                        api.caller));
    }

    @Test
    void staff_adds_a_plan_with_rules_and_prices() {
        Answer answer =
                add(
                        """
                        {"code":"disk","family":"option","names":{"fr":"Disque","en":"Disk"},
                         "specs":[{"name":"disk","value":"100 GB"}],"rules":{"goes_with":["cloud-small"]},
                         "prices":[{"period":"P1M","amount":{"amount":"3.00","currency":"EUR"},
                                    "basis":"net","valid_from":"2027-01-01"}]}
                        """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/catalog/plans/cloud-small/prices?seller=demo-fr");
        assertThat(plan.seller()).isEqualTo(new SellerCode("demo-fr"));
        assertThat(plan.rules()).isEqualTo(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(CODE)));
        assertThat(plan.specs()).isEqualTo(Map.of("disk", "100 GB"));
        assertThat(plan.name(Language.FR)).isEqualTo("Disque");
        assertThat(plan.priceOn(NEW_YEAR, BillingPeriod.MONTH).orElseThrow().amount())
                .isEqualTo(Money.euros("3.00"));
        assertThat(plan.pricesOn(NEW_YEAR.minusDays(1))).isEmpty();
    }

    @Test
    void a_plan_is_hosting_until_somebody_says_otherwise() {
        add("{\"code\":\"box\",\"names\":{\"fr\":\"a\",\"en\":\"b\"}}");
        assertThat(plan.family()).isEqualTo(PlanFamily.HOSTING);

        String name = "{\"family\":\"domain_name\"}";
        api.put("/sellers/demo-fr/plans/cloud-small/rules", name).as("staff").answer();
        assertThat(rules.family()).isEqualTo(PlanFamily.DOMAIN_NAME);

        String none = "{\"family\":\"none\"}";
        assertThat(
                        api.put("/sellers/demo-fr/plans/cloud-small/rules", none)
                                .as("staff")
                                .answer()
                                .refusal())
                .isEqualTo("400 invalid-family");
    }

    @Test
    void caps_and_meters_are_rules() {
        add(
                """
                {"code":"work","family":"intervention","names":{"fr":"a","en":"b"},
                 "rules":{"cap":{"group":"work","amount":{"amount":"600","currency":"EUR"}}}}
                """);
        assertThat(plan.rules().cap()).contains(new PriceCap("work", Money.euros("600")));

        add(
                """
                {"code":"traffic","family":"usage","names":{"fr":"a","en":"b"},
                 "rules":{"metering":{"unit":"GB","per":"100","included":"0.5"}}}
                """);
        assertThat(plan.rules().metering())
                .contains(new Metering("GB", new BigDecimal("100"), new BigDecimal("0.5")));
    }

    @Test
    void that_it_is_paid_before_it_is_opened_is_a_rule() {
        add(
                """
                {"code":"box","names":{"fr":"a","en":"b"},"rules":{"paid_first":true}}
                """);
        assertThat(plan.rules().isPaidFirst()).isTrue();

        add("{\"code\":\"box\",\"names\":{\"fr\":\"a\",\"en\":\"b\"},\"rules\":{}}");
        assertThat(plan.rules().isPaidFirst()).isFalse();
    }

    @Test
    void what_buying_by_the_month_asks_for_is_a_rule() {
        add(
                """
                {"code":"box","names":{"fr":"a","en":"b"},"rules":{"engagement":
                 {"first_invoice_months":3,"surcharge_percent":"20","surcharge_invoices":3}}}
                """);

        assertThat(plan.rules().engagement()).contains(new Engagement(3, new BigDecimal("20"), 3));
    }

    @Test
    void staff_says_what_a_service_may_become() {
        Answer answer =
                api.put(
                                "/sellers/demo-fr/plans/cloud-small/rules",
                                "{\"changes_to\":[\"cloud-large\"]}")
                        .as("staff")
                        .answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(rules.changes())
                .isEqualTo(new ChangeTargets.Listed(Set.of(new PlanCode("cloud-large"))));
    }

    @Test
    void staff_changes_a_price_for_new_for_existing_or_for_no_services() {
        String amount = ",\"amount\":{\"amount\":\"7.00\",\"currency\":\"EUR\"},\"basis\":\"net\"";

        assertThat(price(amount).status()).isEqualTo(201);
        assertThat(price.change())
                .isEqualTo(new Change.ForNewServices(Money.euros("7.00"), TaxBasis.NET));
        assertThat(price.from()).isEqualTo(NEW_YEAR);
        assertThat(price.changedBy()).isNotBlank();

        price(amount + ",\"existing_services\":true");
        assertThat(price.change())
                .isEqualTo(new Change.ForExistingServices(Money.euros("7.00"), TaxBasis.NET));

        price(",\"withdrawn\":true");
        assertThat(price.change()).isEqualTo(new Change.NoLongerSold());
        assertThat(price(amount + ",\"withdrawn\":true").refusal())
                .isEqualTo("400 price-or-withdrawn");
    }

    @Test
    void every_refusal_has_its_answer() {
        String body =
                "{'code':'a','family':'option','names':{'fr':'a','en':'b'}}".replace('\'', '"');
        added = new AddPlan.Outcome.CodeTaken();
        assertThat(add(body).refusal()).isEqualTo("409 plan-code-taken");
        added = new AddPlan.Outcome.NoSuchPlan(CODE);
        assertThat(add(body).refusal()).isEqualTo("422 no-such-plan");
        added = new AddPlan.Outcome.WrongCurrency(Fixtures.EUR);
        assertThat(add(body).refusal()).isEqualTo("422 not-the-sellers-currency");
        added = new AddPlan.Outcome.NoSuchSeller();
        assertThat(add(body).refusal()).isEqualTo("404 no-such-seller");
        set = new SetPlanRules.Outcome.OtherFamily();
        assertThat(rules("cloud-small")).isEqualTo("422 contradicting-plan-rules");
        set = new SetPlanRules.Outcome.MeteringUsed();
        assertThat(rules("cloud-small")).isEqualTo("409 metering-used");
        set = new SetPlanRules.Outcome.NoSuchPlan(CODE);
        assertThat(rules("cloud-small")).isEqualTo("422 no-such-plan");
        set = new SetPlanRules.Outcome.WrongCurrency(Fixtures.EUR);
        assertThat(rules("cloud-small")).isEqualTo("422 not-the-sellers-currency");
        assertThat(rules("none")).isEqualTo("404 no-such-plan");
        changed = new ChangePrice.Outcome.TooEarly(NEW_YEAR);
        assertThat(price(",\"withdrawn\":true").refusal()).isEqualTo("422 price-too-early");
        changed = new ChangePrice.Outcome.Announced(NEW_YEAR);
        assertThat(price(",\"withdrawn\":true").refusal()).isEqualTo("409 price-announced");
        changed = new ChangePrice.Outcome.WrongCurrency(Fixtures.EUR);
        assertThat(price(",\"withdrawn\":true").refusal())
                .isEqualTo("422 not-the-sellers-currency");
        changed = new ChangePrice.Outcome.WrongPrice();
        assertThat(price(",\"withdrawn\":true").refusal()).isEqualTo("422 wrong-price");
        changed = new ChangePrice.Outcome.NoSuchPlan(CODE);
        assertThat(price(",\"withdrawn\":true").refusal()).isEqualTo("404 no-such-plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | missing-field",
                "{'code':'A','family':'option','names':{'fr':'a','en':'b'}} | invalid-plan-code",
                "{'code':'a','family':'boat','names':{'fr':'a','en':'b'}} | invalid-family",
                "{'code':'a','family':'option','names':{'fr':'a'}} | missing-field",
                "{'code':'a','family':'option','names':{'fr':'','en':'b'}} | invalid-text",
                "{'code':'a','family':'option','names':{'fr':'a','en':'b'},"
                        + "'specs':[{'name':'A b','value':'c'}]} | invalid-specs",
                "{'code':'a','family':'usage','names':{'fr':'a','en':'b'}} |"
                        + " contradicting-plan-rules",
                "{'code':'a','family':'usage','names':{'fr':'a','en':'b'},"
                        + "'rules':{'metering':{'unit':'GB','per':'1e3'}}} |"
                        + " invalid-quantity-of-units",
                "{'code':'a','family':'usage','names':{'fr':'a','en':'b'},"
                        + "'rules':{'metering':{'unit':'','per':'1'}}} | invalid-unit",
                "{'code':'a','family':'option','names':{'fr':'a','en':'b'},"
                        + "'prices':[{'period':'P1M','amount':{'amount':'-1','currency':'EUR'},"
                        + "'basis':'net','valid_from':'2027-01-01'}]} | invalid-amount",
                "{'code':'a','family':'option','names':{'fr':'a','en':'b'},'prices':[{'period':'P1M',"
                        + "'amount':{'amount':'1.00','currency':'EUR'},"
                        + "'basis':'none','valid_from':'2027-01-01'}]} | invalid-basis",
                "{'code':'a','family':'option','names':{'fr':'a','en':'b'},"
                        + "'prices':[{'period':'P1M'},{'period':'P1M'}]} | repeated-period"
            })
    void what_is_malformed_is_not_looked_at(String body, String code) {
        assertThat(add(body.replace('\'', '"')).refusal()).isEqualTo("400 " + code);
        assertThat(plan).isNull();
    }

    @Test
    void a_customer_keeps_no_catalog() {
        assertThat(api.post("/sellers/demo-fr/plans", "{}").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.put("/sellers/demo-fr/plans/a/rules", "{}").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.post("/sellers/demo-fr/plans/a/prices", "{}").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    private Answer add(String body) {
        return api.post("/sellers/demo-fr/plans", body).as("staff").answer();
    }

    private String rules(String code) {
        return api.put("/sellers/demo-fr/plans/" + code + "/rules", "{}")
                .as("staff")
                .answer()
                .refusal();
    }

    private Answer price(String more) {
        String body = "{\"period\":\"P1M\",\"from\":\"2027-01-01\"" + more + "}";
        return api.post("/sellers/demo-fr/plans/cloud-small/prices", body).as("staff").answer();
    }

    private static final class OnePlan implements ListPlans {

        @Override
        public Page<Plan> onSale(SaleDay sale, PlanFilter filter, String after, int limit) {
            return new Page<>(List.of(PLAN), false);
        }

        @Override
        public Optional<Plan> find(SellerCode seller, PlanCode code) {
            return Optional.of(PLAN).filter(one -> one.code().equals(code));
        }
    }
}
