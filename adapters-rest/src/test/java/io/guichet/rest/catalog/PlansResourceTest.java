package io.guichet.rest.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.catalog.query.PlanFilter;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PlansResourceTest {

    private final RestApi api = new RestApi();
    private PlanFilter asked;

    PlansResourceTest() {
        api.with(
                new PlansResource(
                        new OnePlan(),
                        () -> List.of(Fixtures.SELLER),
                        api.days,
                        api.lists,
                        api.caller));
    }

    @Test
    void anybody_sees_what_is_on_sale_today() {
        Answer answer = api.get("/catalog/plans").without("Authorization").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("data").getFirst())
                .hasToString(
                        "{\"code\":\"cloud-small\",\"family\":\"public_cloud\","
                                + "\"name\":\"Small cloud\",\"prices\":["
                                + "{\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},"
                                + "\"basis\":\"gross\",\"period\":\"P1M\","
                                + "\"valid_from\":\"2026-01-01\",\"valid_until\":null}],"
                                + "\"rules\":{\"cap\":null,\"changes_to\":null,\"engagement\":null,"
                                + "\"family\":\"public_cloud\","
                                + "\"goes_with\":[],\"metering\":null,\"paid_first\":false},"
                                + "\"seller\":\"demo-fr\",\"specs\":{\"disk\":\"50 GB\"}}");
    }

    @Test
    void a_caller_sees_names_in_his_language() {
        Answer answer = api.get("/catalog/plans?seller=demo-fr").answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getString("name"))
                .isEqualTo("Petit nuage");
    }

    @Test
    void the_prices_of_a_plan_include_those_of_other_days() {
        Answer answer = api.get("/catalog/plans/cloud-small/prices").answer();

        assertThat(answer.json().getJsonArray("data")).hasSize(2);
    }

    @Test
    void plans_are_asked_for_by_family_by_change_and_by_option() {
        api.get("/catalog/plans?family=private_cloud").answer();
        assertThat(asked).isEqualTo(PlanFilter.of(PlanFamily.PRIVATE_CLOUD));

        api.get("/catalog/plans/cloud-small/changes").answer();
        assertThat(asked)
                .isEqualTo(
                        new PlanFilter(
                                Optional.of(PlanFamily.PUBLIC_CLOUD),
                                Optional.empty(),
                                Optional.empty(),
                                true));

        Answer options = api.get("/catalog/plans/cloud-small/options").answer();
        assertThat(asked).isEqualTo(PlanFilter.optionsOf(new PlanCode("cloud-small")));
        assertThat(options.json().getJsonArray("data")).hasSize(1);
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThat(api.get("/catalog/plans?family=boats").answer().refusal())
                .isEqualTo("400 invalid-family");
        assertThat(api.get("/catalog/plans/none/changes").answer().refusal())
                .isEqualTo("404 no-such-plan");
        assertThat(api.get("/catalog/plans/none/options").answer().refusal())
                .isEqualTo("404 no-such-plan");
        assertThat(api.get("/catalog/plans?seller=nobody").answer().refusal())
                .isEqualTo("404 no-such-seller");
        assertThat(api.get("/catalog/plans/none/prices").answer().refusal())
                .isEqualTo("404 no-such-plan");
        assertThat(api.get("/catalog/plans/NONE/prices").answer().refusal())
                .isEqualTo("400 invalid-plan-code");
    }

    private static PlanPrice price(String amount, String from, LocalDate until) {
        return new PlanPrice(
                new PlanCode("cloud-small"),
                BillingPeriod.MONTH,
                Money.euros(amount),
                TaxBasis.GROSS,
                LocalDate.parse(from),
                until);
    }

    private final class OnePlan implements ListPlans {

        private static final Plan PLAN =
                new Plan(
                        new PlanCode("cloud-small"),
                        Fixtures.SELLER.code(),
                        PlanRules.of(PlanFamily.PUBLIC_CLOUD),
                        Map.of(Language.FR, "Petit nuage", Language.EN, "Small cloud"),
                        Map.of("disk", "50 GB"),
                        List.of(
                                price("9.00", "2025-01-01", LocalDate.parse("2026-01-01")),
                                price("10.00", "2026-01-01", LocalDate.MAX)));

        @Override
        public Page<Plan> onSale(SaleDay sale, PlanFilter filter, String after, int limit) {
            asked = filter;
            return new Page<>(List.of(PLAN), false);
        }

        @Override
        public Optional<Plan> find(SellerCode seller, PlanCode code) {
            return code.equals(PLAN.code()) ? Optional.of(PLAN) : Optional.empty();
        }
    }
}
