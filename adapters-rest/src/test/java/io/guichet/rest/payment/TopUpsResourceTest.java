package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.TopUpByCard;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

class TopUpsResourceTest {

    private static final String TWENTY = "{\"amount\":{\"amount\":\"20\",\"currency\":\"EUR\"}}";

    private final RestApi api = new RestApi();
    private final TopUps topUps = new TopUps();

    TopUpsResourceTest() {
        api.with(new TopUpsResource(topUps, api.requestKey, api.caller));
    }

    @Test
    void a_top_up_is_paid_on_the_providers_page() {
        Answer answer = api.post("/top-ups", TWENTY).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("purpose")).isEqualTo("top_up");
        assertThat(answer.json().isNull("invoice")).isTrue();
        assertThat(answer.json().getString("checkout_url")).startsWith("https://card.example/");
        assertThat(topUps.asked.amount()).isEqualTo(Money.euros("20.00"));
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(
                new TopUpByCard.Outcome.AmountOutOfRange(TopUps.LIMITS), "422 amount-out-of-range");
        assertRefused(
                new TopUpByCard.Outcome.ProviderUnavailable(), "503 card-provider-unavailable");
        assertRefused(new TopUpByCard.Outcome.PaymentIdReused(), "422 idempotency-key-reused");
        assertRefused(new TopUpByCard.Outcome.CreditFull(), "422 credit-full");
        assertRefused(new TopUpByCard.Outcome.OrderNeeded(), "422 top-up-needs-order");
        assertRefused(new TopUpByCard.Outcome.Closed(), "409 customer-closed");
        assertRefused(new TopUpByCard.Outcome.NoSuchCustomer(), "404 no-such-customer");
    }

    @Test
    void a_top_up_without_an_amount_is_refused() {
        assertThat(api.post("/top-ups", "{}").answer().refusal()).isEqualTo("400 missing-field");
    }

    @Test
    void the_limits_can_be_asked_for() {
        Answer answer = api.get("/top-ups/limits").answer();

        assertThat(answer.json().getJsonObject("least").getString("amount")).isEqualTo("5.00");
        assertThat(answer.json().getJsonObject("most").getString("amount")).isEqualTo("5000.00");
    }

    private void assertRefused(TopUpByCard.Outcome outcome, String refusal) {
        topUps.outcome = outcome;
        assertThat(api.post("/top-ups", TWENTY).answer().refusal()).isEqualTo(refusal);
    }

    private static final class TopUps implements TopUpByCard {

        private static final Limits LIMITS =
                new Limits(Money.euros("5.00"), Money.euros("5000.00"));

        private Outcome outcome = new Outcome.Started(Paid.open(new CardPurpose.TopUp()));
        private Command asked;

        @Override
        public Outcome start(Command command) {
            asked = command;
            return outcome;
        }

        @Override
        public Limits limits(CustomerNumber customer) {
            return LIMITS;
        }
    }
}
