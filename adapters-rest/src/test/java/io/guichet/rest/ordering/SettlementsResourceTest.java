package io.guichet.rest.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.PlaceSettlement.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

class SettlementsResourceTest {

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Placed(OrderCancellationResourceTest.CANCELLED);
    private PlaceSettlement.Command asked;

    SettlementsResourceTest() {
        api.with(
                new SettlementsResource(
                        command -> {
                            asked = command;
                            return outcome;
                        },
                        api.requestKey,
                        api.caller));
    }

    @Test
    void a_settlement_is_ordered_for_all_that_is_owed() {
        Answer answer = settle("{}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/orders/7");
        assertThat(answer.json().getString("kind")).isEqualTo("settlement");
        assertThat(asked.customer()).isEqualTo(RestApi.ANNA.number());
        assertThat(asked.invoices()).isEmpty();
    }

    @Test
    void or_for_some_invoices() {
        settle("{\"invoices\":[\"FR00000001\"]}");

        assertThat(asked.invoices()).containsExactly(new DocumentReference("FR00000001"));
    }

    @Test
    void an_empty_choice_is_not_all_that_is_owed() {
        assertThat(settle("{\"invoices\":[]}").refusal()).isEqualTo("400 missing-field");

        assertThat(asked).isNull();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.NothingOwed(), "409 nothing-owed");
        assertRefused(
                new Outcome.NoSuchInvoice(new DocumentReference("FR1")), "422 no-such-invoice");
        assertRefused(new Outcome.NoSuchCustomer(), "404 no-such-customer");
    }

    private void assertRefused(Outcome refusal, String code) {
        outcome = refusal;
        assertThat(settle("{}").refusal()).isEqualTo(code);
    }

    private Answer settle(String body) {
        return api.post("/settlements", body).answer();
    }
}
