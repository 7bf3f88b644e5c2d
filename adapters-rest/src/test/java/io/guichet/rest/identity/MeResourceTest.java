package io.guichet.rest.identity;

import static io.guichet.rest.shared.RestApi.ANNA;
import static io.guichet.rest.shared.RestApi.BORIS;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class MeResourceTest {

    private final RestApi api = new RestApi();

    MeResourceTest() {
        api.with(
                new MeResource(
                        profile ->
                                Optional.of(
                                        new ProfileDetails(
                                                profile,
                                                "Anna",
                                                "anna@example.org",
                                                Language.FR,
                                                List.of(ANNA, BORIS))),
                        api.caller));
    }

    @Test
    void a_person_sees_the_profile_the_customers_and_the_current_one() {
        Answer answer = api.get("/me").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("profile").getString("email"))
                .isEqualTo("anna@example.org");
        assertThat(answer.json().getString("role")).isEqualTo("customer");
        assertThat(answer.json().getJsonArray("customers")).hasSize(2);
        assertThat(answer.json().getJsonObject("customer").getString("number")).isEqualTo("10001");
    }

    @Test
    void there_is_no_current_customer_until_one_is_named() {
        assertThat(api.get("/me").as("both").answer().json().isNull("customer")).isTrue();
        assertThat(
                        api.get("/me")
                                .as("both")
                                .header("Guichet-Customer", "10002")
                                .answer()
                                .json()
                                .getJsonObject("customer")
                                .getString("number"))
                .isEqualTo("10002");
    }

    @Test
    void a_customer_one_may_not_act_for_does_not_exist() {
        assertThat(api.get("/me").header("Guichet-Customer", "10002").answer().refusal())
                .isEqualTo("404 no-such-customer");
        assertThat(api.get("/me").header("Guichet-Customer", "B").answer().refusal())
                .isEqualTo("400 invalid-customer-number");
    }
}
