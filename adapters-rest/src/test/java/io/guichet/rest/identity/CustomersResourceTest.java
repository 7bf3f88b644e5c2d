package io.guichet.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.AddCustomer;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.query.ListCustomers.Filter;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class CustomersResourceTest {

    private static final String BAKERY =
            """
            {"seller":"demo-fr","email":"martin@example.com","language":"fr",
             "identity":{"kind":"company","name":"Boulangerie","siren":"732829320",
              "address":{"line1":"3 rue du Four","postal_code":"69001","city":"Lyon","country":"FR"}}}
            """;

    private static final String MOVED = BAKERY.replace("\"seller\":\"demo-fr\",", "");

    private final RestApi api = new RestApi();
    private AddCustomer.Outcome outcome = new AddCustomer.Outcome.Added(RestApi.ANNA);
    private AddCustomer.Command asked;
    private final ChangingCustomer changes = new ChangingCustomer();
    private Filter filter;
    private long after;

    CustomersResourceTest() {
        api.with(
                new CustomersResource(
                        command -> {
                            asked = command;
                            return outcome;
                        },
                        changes,
                        new Anna(),
                        (wanted, from, limit) -> {
                            filter = wanted;
                            after = from;
                            return new Page<>(List.of(RestApi.ANNA), from == 0);
                        },
                        api.lists,
                        api.caller));
        api.with(new OwnCustomerResource(changes, api.caller));
    }

    @Test
    void staff_changes_the_version_that_was_read() {
        Answer answer =
                api.put("/customers/10001", MOVED).as("staff").header("If-Match", "\"3\"").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        assertThat(changes.asked.seen()).isEqualTo(3);
        assertThat(changes.asked.by()).isEqualTo(By.STAFF);
        assertThat(changes.asked.details().identity().name()).isEqualTo("Boulangerie");
    }

    @Test
    void the_owner_changes_himself() {
        Answer answer = api.put("/customer", MOVED).as("anna").header("If-Match", "\"3\"").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(changes.asked.by()).isEqualTo(By.OWNER);
        assertThat(api.get("/customer").as("anna").answer().header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void a_change_is_refused_with_its_reason() {
        assertThat(api.put("/customer", MOVED).as("anna").answer().refusal())
                .isEqualTo("428 if-match-missing");
        changes.outcome = new ChangeCustomer.Outcome.ForStaff();
        assertThat(moves().refusal()).isEqualTo("422 changed-by-staff-only");
        changes.outcome = new ChangeCustomer.Outcome.Outdated(changes.entry());
        assertThat(moves().refusal()).isEqualTo("412 customer-changed");
        changes.outcome = new ChangeCustomer.Outcome.Closed();
        assertThat(moves().refusal()).isEqualTo("409 customer-closed");
        changes.outcome = new ChangeCustomer.Outcome.NoSuchCustomer();
        assertThat(moves().refusal()).isEqualTo("404 no-such-customer");
    }

    @Test
    void what_was_before_is_listed() {
        Answer answer = api.get("/customers/10001/history").as("staff").answer();

        assertThat(answer.json().getJsonArray("data")).hasSize(1);
        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getString("replaced_by"))
                .isEqualTo("staff");
    }

    private Answer moves() {
        return api.put("/customer", MOVED).as("anna").header("If-Match", "\"3\"").answer();
    }

    @Test
    void staff_enters_a_customer() {
        Answer answer = enter(BAKERY);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/customers/10001");
        assertThat(answer.json().getString("number")).isEqualTo("10001");
        assertThat(asked.seller()).isEqualTo(new SellerCode("demo-fr"));
        assertThat(asked.language()).isEqualTo(Language.FR);
        assertThat(asked.identity().kind()).isEqualTo(PartyKind.COMPANY);
        assertThat(asked.identity().vatId()).isEmpty();
        assertThat(asked.identity().address().line2()).isEmpty();
    }

    @Test
    void invoices_are_addressed_to_elsewhere() {
        String there =
                """
                "billing_address":{"name":"Leroy","line1":"1 rue A","postal_code":"1000",
                 "city":"Gent","country":"BE"},"siren"\
                """;
        enter(BAKERY.replace("\"siren\"", there));
        assertThat(asked.identity().billing())
                .contains(
                        new BillingAddress(
                                "Leroy", new PostalAddress("1 rue A", "", "1000", "Gent", "BE")));

        asked = null;
        assertThat(enter(BAKERY.replace("\"siren\"", there.replace("BE", "XX"))).refusal())
                .isEqualTo("400 invalid-country");
        String without = there.replace("\"city\":\"Gent\",", "");
        assertThat(enter(BAKERY.replace("\"siren\"", without)).refusal())
                .isEqualTo("400 missing-field");
        assertThat(asked).isNull();
        enter(BAKERY.replace("\"siren\"", "\"billing_address\":null,\"siren\""));
        assertThat(asked.identity().billing()).isEmpty();
    }

    @Test
    void where_they_go_is_shown_and_null_where_that_is_to_himself() {
        Customer anna = RestApi.ANNA;
        Party there =
                anna.identity()
                        .billedAt(
                                new BillingAddress(
                                        "Leroy",
                                        new PostalAddress("1 rue A", "", "1000", "Gent", "BE")));
        assertThat(enter(BAKERY).json().getJsonObject("identity").isNull("billing_address"))
                .isTrue();
        outcome =
                new AddCustomer.Outcome.Added(
                        new Customer(
                                anna.number(),
                                anna.seller(),
                                there,
                                anna.email(),
                                anna.language()));

        Answer answer = api.post("/customers", BAKERY).as("staff").key("k2").answer();

        assertThat(answer.json().getJsonObject("identity").getJsonObject("billing_address"))
                .hasToString(
                        "{\"city\":\"Gent\",\"country\":\"BE\",\"line1\":\"1 rue A\",\"line2\":\"\","
                                + "\"name\":\"Leroy\",\"postal_code\":\"1000\"}");
    }

    @Test
    void a_customer_of_an_unknown_seller_is_refused() {
        outcome = new AddCustomer.Outcome.NoSuchSeller();

        assertThat(enter(BAKERY).refusal()).isEqualTo("422 no-such-seller");
    }

    @ParameterizedTest
    @CsvSource({
        "demo-fr,            DEMO FR, 400 invalid-seller",
        "martin@example.com, martin,  400 invalid-email",
        "'\"fr\"',           '\"de\"',   400 invalid-language",
        "company,            king,    400 invalid-party-kind",
        "FR,                 XX,      400 invalid-country"
    })
    void what_cannot_be_is_refused(String right, String wrong, String refusal) {
        String body = BAKERY.replace(right, wrong);

        assertThat(enter(body).refusal()).isEqualTo(refusal);
        assertThat(asked).isNull();
    }

    @Test
    void staff_finds_customers_page_after_page() {
        Answer first =
                api.get("/customers?seller=demo-fr&name=Bou&email=a@b.fr&limit=1")
                        .as("staff")
                        .answer();

        assertThat(filter)
                .isEqualTo(
                        new Filter(
                                Optional.of(new SellerCode("demo-fr")),
                                Optional.of("Bou"),
                                Optional.of("a@b.fr")));
        api.get(
                        "/customers?seller=demo-fr&name=Bou&email=a@b.fr&limit=1&cursor="
                                + first.json().getString("next_cursor"))
                .as("staff")
                .answer();
        assertThat(after).isEqualTo(10001);
    }

    @Test
    void a_blank_name_is_no_filter() {
        assertThat(api.get("/customers?name=%20").as("staff").answer().refusal())
                .isEqualTo("400 invalid-text");
    }

    @Test
    void staff_looks_one_up() {
        assertThat(api.get("/customers/10001").as("staff").answer().json().getString("email"))
                .isEqualTo("anna@example.org");
        assertThat(api.get("/customers/10009").as("staff").answer().refusal())
                .isEqualTo("404 no-such-customer");
    }

    @Test
    void customers_see_no_customers() {
        assertThat(api.get("/customers").as("anna").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(api.get("/customers/10001").as("anna").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.post("/customers", BAKERY).as("anna").key("k").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    private Answer enter(String body) {
        Asking asking = api.post("/customers", body).as("staff").key("k" + body.hashCode());
        return asking.answer();
    }

    /** Knows Anna only. */
    private static final class Anna implements ActForCustomer {

        @Override
        public Outcome act(Caller caller, CustomerNumber customer) {
            return customer.equals(RestApi.ANNA.number())
                    ? new Outcome.Acting(RestApi.ANNA)
                    : new Outcome.NoSuchCustomer();
        }

        @Override
        public Outcome actForOwn(Caller caller) {
            return new Outcome.NoSuchCustomer();
        }
    }
}
