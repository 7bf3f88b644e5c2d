package io.guichet.rest.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.PublishContract.Outcome;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Contract.Scope;
import io.guichet.domain.ordering.Contract.Wording;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ContractsResourcesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Contract TERMS =
            new Contract(
                    RestApi.ANNA.seller(),
                    new Contract.Version("terms", "2026"),
                    Map.of(Language.FR, "Conditions", Language.EN, "Terms"),
                    new Wording.At("https://host.example/terms"),
                    new Scope.Everything(),
                    DAY);
    private static final Acceptance ACCEPTED =
            new Acceptance(
                    RestApi.ANNA.number(),
                    new OrderNumber(7),
                    new Contract.Version("terms", "2025"),
                    RestApi.NOON);
    private static final String TITLES = "\"titles\":{\"fr\":\"Conditions\",\"en\":\"Terms\"}";

    private final RestApi api = new RestApi();
    private Contract published;
    private Outcome outcome = new Outcome.Published(TERMS);

    ContractsResourcesTest() {
        OneContract contracts = new OneContract();
        api.with(new ContractsResource(contracts, api.days, api.caller))
                .with(new OrderContractsResource(contracts, api.caller))
                .with(
                        new SellerContractsResource(
                                contract -> {
                                    published = contract;
                                    return outcome;
                                },
                                contracts,
                                api.caller));
    }

    @Test
    void a_customer_sees_what_he_accepted_last_and_what_is_to_be_accepted() {
        assertThat(api.get("/contracts").answer().text())
                .isEqualTo(
                        "{\"data\":[{\"accepted\":{\"accepted_at\":\"2026-03-01T12:00:00Z\","
                                + "\"code\":\"terms\",\"order\":\"7\",\"version\":\"2025\"},"
                                + "\"contract\":{\"code\":\"terms\",\"families\":[],\"plans\":[],"
                                + "\"text\":null,\"title\":\"Conditions\","
                                + "\"url\":\"https://host.example/terms\","
                                + "\"valid_from\":\"2026-03-01\",\"version\":\"2026\","
                                + "\"withdrawn\":false},\"to_accept\":true}],"
                                + "\"next_cursor\":null}");
    }

    @Test
    void what_was_accepted_with_an_order_is_shown() {
        Answer answer = api.get("/orders/7/contracts").answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getString("version"))
                .isEqualTo("2025");
    }

    @Test
    void staff_publishes_and_lists_contracts() {
        Answer answer =
                publish(
                        "{\"code\":\"domains\",\"version\":\"1\","
                                + TITLES
                                + ",\"text\":\"The registry decides.\",\"families\":[\"domain_name\"],"
                                + "\"plans\":[\"box\"],\"valid_from\":\"2026-03-01\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(published.seller()).isEqualTo(new SellerCode("demo-fr"));
        assertThat(published.wording()).isEqualTo(new Wording.Text("The registry decides."));
        assertThat(published.scope())
                .isEqualTo(
                        new Scope.Some(
                                Set.of(PlanFamily.DOMAIN_NAME), Set.of(new PlanCode("box"))));
        assertThat(
                        api.get("/sellers/demo-fr/contracts")
                                .as("staff")
                                .answer()
                                .json()
                                .getJsonArray("data"))
                .hasSize(1);
        assertThat(api.get("/sellers/demo-fr/contracts").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    @Test
    void a_contract_is_withdrawn_by_a_version_that_says_so() {
        publish(body(",\"withdrawn\":true"));

        assertThat(published.scope()).isEqualTo(new Scope.Nothing());
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new Outcome.TooEarly(DAY);
        assertThat(publish(body("")).refusal()).isEqualTo("422 contract-too-early");
        outcome = new Outcome.VersionTaken();
        assertThat(publish(body("")).refusal()).isEqualTo("409 contract-version-taken");
        outcome = new Outcome.NoSuchPlan(new PlanCode("gone"));
        assertThat(publish(body("")).refusal()).isEqualTo("422 no-such-plan");
        outcome = new Outcome.NoSuchSeller();
        assertThat(publish(body("")).refusal()).isEqualTo("404 no-such-seller");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"text\":\"and a text\" | link-or-text | ''",
                ",\"families\":[\"none\"] | invalid-family | /families/0",
                ",\"plans\":[\"NONE\"] | invalid-plan-code | /plans/0"
            })
    void a_malformed_contract_is_refused(String more, String code, String field) {
        assertThat(publish(body(more)).refusedField()).isEqualTo("400 " + code + " " + field);
        assertThat(published).isNull();
    }

    private static String body(String more) {
        return "{\"code\":\"terms\",\"version\":\"1\","
                + TITLES
                + ",\"url\":\"https://host.example\",\"valid_from\":\"2026-03-01\""
                + more
                + "}";
    }

    private Answer publish(String body) {
        return api.post("/sellers/demo-fr/contracts", body).as("staff").answer();
    }

    private static final class OneContract implements ListContracts {

        @Override
        public List<Contract> published(SellerCode seller, int limit) {
            return List.of(TERMS);
        }

        @Override
        public List<Held> of(CustomerNumber customer, SellerCode seller, LocalDate day) {
            return List.of(new Held(TERMS, Optional.of(ACCEPTED)));
        }

        @Override
        public List<Acceptance> acceptedWith(CustomerNumber customer, OrderNumber order) {
            return List.of(ACCEPTED);
        }
    }
}
